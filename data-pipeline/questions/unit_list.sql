-- People and findings by unit. Units of fewer than k_anonymity people are hidden; where exactly one is hidden, the
-- next smallest is hidden too, so that it cannot be computed from the total.
-- grain: unit
with unit_count as (
    select
        coalesce(person.unit, 'No unit stated') as unit,
        count(distinct person.person_id)::integer as people,
        count(finding.finding_id)::integer as finding_count
    from person
    left join finding
        on finding.person_id = person.person_id
        and finding.severity <> 'C'
    group by all
),
ranked as (
    select
        *,
        row_number() over (order by people, unit) as size_rank,
        count(*) filter (people < getvariable('k_anonymity')) over () as small_units
    from unit_count
),
hidden as (
    select
        *,
        size_rank <= small_units or (small_units = 1 and size_rank = 2) as is_hidden
    from ranked
)
select
    unit,
    case when not is_hidden then people end as people,
    case when not is_hidden then finding_count end as finding_count
from hidden
order by unit
