-- The federal award that an undisclosed tie surely goes on beside for longest: calendar months shared, and its evidence.
-- grain: undisclosed tie
select
    rule_id,
    person_id,
    thing,
    max(overlap_months)::integer as overlap_months,
    'award:award:' || arg_max(award_person_id, (overlap_months, award_id)) as evidence
from concurrency
where is_certain
group by all
