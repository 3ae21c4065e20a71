-- The byline of a work whose acknowledgment mentions an award or a funder, with the covered person that an author surely is.
-- grain: authorship
with mentioning_work as (
    select distinct work_id
    from extracted_mention
    where kind in ('award_number', 'funder')
)
select
    authorship.work_id,
    authorship.authorship_id,
    authorship.position,
    coalesce(authorship.family_key, '') as family_key,
    coalesce(authorship.given_key, '') as given_key,
    identity_link.person_id,
    not work.is_truncated
        and coalesce(work.author_count = count(*) over (partition by authorship.work_id), true) as is_whole
from authorship
semi join mentioning_work on mentioning_work.work_id = authorship.work_id
join work on work.work_id = authorship.work_id
left join identity_link
    on identity_link.authorship_id = authorship.authorship_id
    and identity_link.is_sure
order by
    authorship.work_id,
    authorship.position
