-- Covered people with what there was to check, by name: one (variable person_id), or all where it is null.
-- grain: person
with flagged as (
    select
        person_id,
        count(*)::integer as finding_count
    from finding
    where severity <> 'C'
    group by all
)
select
    person.person_id,
    person.display_name,
    person.orcid,
    person.unit,
    coverage.work_count,
    coverage.with_affiliation,
    coverage.with_acknowledgment,
    coverage.with_funding,
    coverage.identity_sure,
    coverage.identity_unsure,
    coverage.year_lo,
    coverage.year_hi,
    coverage.disclosure_count,
    coalesce(flagged.finding_count, 0)::integer as finding_count
from person
join coverage using (person_id)
left join flagged using (person_id)
where coalesce(person.person_id = getvariable('person_id')::varchar, true)
order by person.family_key, person.given_key, person.person_id
