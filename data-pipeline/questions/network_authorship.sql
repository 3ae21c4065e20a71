-- One authorship as the networks see it: who signed which work, naming which resolved organizations.
-- grain: authorship
with resolved as (
    select distinct
        affiliation.authorship_id,
        organization_match.org_id
    from affiliation
    join organization_match
        on organization_match.subject_kind = 'affiliation'
        and organization_match.subject_id = affiliation.affiliation_id
    where organization_match.org_id is not null
        and organization_match.confidence >= getvariable('organization_gate')
),
named as (
    select
        authorship_id,
        list(org_id order by org_id) as org_ids
    from resolved
    group by all
)
select
    authorship.work_id,
    work.year::integer as year,
    work.author_count::integer as author_count,
    coalesce(work.is_truncated, false) as is_truncated,
    author.author_id,
    author.label,
    author.is_covered,
    person.unit,
    coalesce(named.org_ids, []::varchar[]) as org_ids
from authorship
join work using (work_id)
join author using (authorship_id)
left join person
    on author.is_covered
    and person.person_id = author.author_id
left join named using (authorship_id)
order by
    authorship.work_id,
    authorship.position,
    authorship.authorship_id
