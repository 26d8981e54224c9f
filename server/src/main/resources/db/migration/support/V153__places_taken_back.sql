-- A place that is still ahead can be taken back: the placement keeps the first day that was meant and its piece of support,
-- and the child was not placed.
alter table support.nurture_placement drop constraint nurture_placement_placed_whole;
alter table support.nurture_placement add constraint nurture_placement_placed_whole check (
    (placed_on is null) = (intervention_id is null) and (placed_on is null) = (expected_return is null)
    and (state <> 'PROPOSED' or placed_on is null) and (state in ('PROPOSED', 'NOT_PLACED') or placed_on is not null));
alter table support.nurture_placement drop constraint nurture_placement_dates;
alter table support.nurture_placement add constraint nurture_placement_dates check (ended_on is null
    or ended_on >= case when state = 'NOT_PLACED' then proposed_on else coalesce(placed_on, proposed_on) end);
