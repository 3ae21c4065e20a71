-- The works of one group of identity_group_list (variable group_id), newest first, with what would contradict if they were the person's.
-- grain: authorship
with link as (
    select
        identity_link.*,
        author_place.cluster as cluster
    from identity_link
    join author_place using (authorship_id)
),
rival as (
    select
        link.authorship_id,
        link.person_id,
        string_agg(person.display_name, ', ' order by person.display_name) as names
    from link
    join identity_link as other
        on other.authorship_id = link.authorship_id
        and other.person_id <> link.person_id
    join person on person.person_id = other.person_id
    where other.is_sure
        or other.method = 'conflict'
    group by all
),
elsewhere as (
    select
        link.authorship_id,
        link.person_id,
        min(authorship.raw_name) as raw_name
    from link
    join identity_link as other
        on other.work_id = link.work_id
        and other.person_id = link.person_id
        and other.authorship_id <> link.authorship_id
    join authorship on authorship.authorship_id = other.authorship_id
    where other.is_sure
    group by all
)
select
    link.authorship_id,
    link.work_id,
    link.person_id,
    coalesce(work.title, work.work_id) as title,
    work.year,
    authorship.raw_name,
    link.method,
    link.is_sure,
    link.basis,
    list_filter(
        [
            'Another covered person has a claim: ' || rival.names || '.',
            'The person surely signed this work as ' || quoted(elsewhere.raw_name) || ' already.',
            case
                when authorship.orcid <> person.orcid
                    then 'The byline gives the ORCID ' || authorship.orcid || ', the roster ' || person.orcid || '.'
            end,
            case
                when authorship.has_orcid_conflict then 'The records of the work give different ORCID iDs.'
            end
        ],
        lambda conflict: conflict is not null
    ) as conflicts
from link
join authorship using (authorship_id)
join person on person.person_id = link.person_id
join work on work.work_id = link.work_id
left join rival
    on rival.authorship_id = link.authorship_id
    and rival.person_id = link.person_id
left join elsewhere
    on elsewhere.authorship_id = link.authorship_id
    and elsewhere.person_id = link.person_id
where identity_group(link.person_id, link.cluster, link.method, link.is_sure) = getvariable('group_id')
order by
    work.year desc,
    link.authorship_id
