-- A child is expected back in class in two to four terms. Whoever begins or puts off the return to a day past them says why,
-- and that is kept beside the day.
alter table support.nurture_placement
    add longer_because text not null default ''
        constraint nurture_placement_longer_because_length check (length(longer_because) <= 2000);
comment on column support.nurture_placement.longer_because is
    'special: why the child is to stay past the fourth term, in words; empty when the day of the return is within it';
