-- What a child has once at a time is so also when two people begin it in the same moment. The pages refuse it in words
-- (they hold the child while they look); these keep it for whoever writes without them.
create unique index intervention_one_open_assessment on support.intervention (child_id)
    where kind = 'CAF' and ended_on is null;
create unique index referral_one_open_for_a_service on support.referral (child_id, service_id)
    where state in ('SENT', 'ACCEPTED', 'IN_PROGRESS');
