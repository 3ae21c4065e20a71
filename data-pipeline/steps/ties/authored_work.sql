-- A work that is, or may be, a covered person's, known on the as-of date. A byline that surely is somebody else's, or that a
-- reviewer refused, is out.
-- grain: person × authorship
with claimed as (
    select
        authorship_id,
        person_id as owner_id
    from identity_link
    where is_sure
)
select
    identity_link.person_id,
    identity_link.work_id,
    identity_link.authorship_id,
    identity_link.method as identity_method,
    identity_link.confidence as conf_identity,
    identity_link.is_sure and identity_link.confidence >= getvariable('identity_gate') as is_identity_sure,
    authorship.orcid is not null or authorship.source_author_id is not null as has_identifier,
    authorship.is_corresponding,
    work.title,
    work.date_lo,
    work.date_hi,
    coalesce(work.author_count, byline.author_count) as author_count,
    work.record_id
from identity_link
join authorship using (authorship_id)
join work on work.work_id = identity_link.work_id
join (
    select
        work_id,
        count(*)::integer as author_count
    from authorship
    group by all
) as byline on byline.work_id = identity_link.work_id
left join claimed using (authorship_id)
where identity_link.method <> 'rejected'
and (claimed.owner_id is null or claimed.owner_id = identity_link.person_id)
and (work.date_lo is null or work.date_lo <= getvariable('as_of'))
