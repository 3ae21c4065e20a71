-- A tie that AFF-01 or FND-02 finds in public and not on the forms, with its span: `first_on` to `last_on` at most, `core_from` to
-- `core_to` at least (in reverse order where one work of reduced date precision is all there is).
-- grain: person × organization or award number
select
    person_id,
    org_id as thing,
    'AFF-01' as rule_id,
    min(org_name) as label,
    min(date_lo) as first_on,
    max(date_hi) as last_on,
    min(date_hi) as core_from,
    max(date_lo) as core_to
from compared_affiliation
where reading = 'unexplained'
group by all
union all
select
    person_id,
    number_norm,
    'FND-02',
    min(surface),
    coalesce(min(starts_on), min(date_lo)),
    coalesce(max(ends_before) - 1, max(date_hi)),
    coalesce(min(starts_on), min(date_hi)),
    coalesce(max(ends_before) - 1, max(date_lo))
from compared_award
where reading = 'unexplained'
and basis <> 'none'
group by all
