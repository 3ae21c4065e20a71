-- An undisclosed tie and a federal award of the same person whose spans meet. `overlap_months` counts the calendar months that they surely
-- share; it is null where they only may meet (`is_certain` false).
-- grain: undisclosed tie × federal award
with met as (
    select
        tie.person_id,
        tie.thing,
        tie.rule_id,
        tie.label,
        award.award_id,
        award.award_number,
        award.number_norm,
        award.funder_name,
        award.award_person_id,
        award.conf_identity,
        greatest(tie.first_on, award.starts_on) as meets_from,
        least(tie.last_on, award.ends_before - 1) as meets_to,
        greatest(tie.core_from, award.starts_on) as core_from,
        least(tie.core_to, award.ends_before - 1) as core_to,
        tie.core_from > tie.core_to and award.starts_on <= tie.first_on and award.ends_before > tie.last_on as is_around
    from undisclosed_tie as tie
    join federal_award_span as award using (person_id)
    where award.number_norm <> tie.thing
    and award.starts_on <= tie.last_on
    and award.ends_before > tie.first_on
)
select
    person_id,
    thing,
    rule_id,
    label,
    award_id,
    award_number,
    number_norm,
    funder_name,
    award_person_id,
    conf_identity,
    meets_from,
    meets_to,
    is_around or core_from <= core_to as is_certain,
    case
        when is_around then 1
        when core_from <= core_to then date_diff('month', core_from, core_to) + 1
    end::integer as overlap_months
from met
