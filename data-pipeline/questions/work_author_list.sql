-- The byline of one work (variable work_id), with the sources that give each author.
-- grain: authorship
with giving as (
    select
        authorship_id,
        source
    from matched_authorship
    where work_id = getvariable('work_id')::varchar
    union
    select
        authorship.authorship_id,
        work_record.source
    from authorship
    join byline using (work_id)
    join work_record on work_record.record_id = byline.record_id
    where authorship.work_id = getvariable('work_id')::varchar
),
given as (
    select
        authorship_id,
        list(source order by source_rank(source), source) as sources
    from giving
    group by authorship_id
)
select
    authorship.authorship_id,
    authorship.position,
    coalesce(authorship.raw_name, authorship.display_name, '') as name,
    authorship.orcid,
    authorship.orcid_basis,
    authorship.has_orcid_conflict,
    authorship.is_corresponding,
    identity_link.person_id,
    given.sources
from authorship
join given using (authorship_id)
left join identity_link
    on identity_link.authorship_id = authorship.authorship_id
    and identity_link.is_sure
where authorship.work_id = getvariable('work_id')::varchar
order by
    authorship.position,
    authorship.authorship_id
