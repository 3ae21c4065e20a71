-- Authors who are no covered person: those of whose names one has every word asked for (variable author_words), or, of one
-- authorship (variable authorship_id), the one who signed it; everybody where neither is given. Those of whom a reviewer decided come first, then
-- those of most works; 200 at most. `authorship_id` is their first authorship, `orcid` the only one in their bylines, null for none or
-- several.
-- grain: author
with signed as (
    select
        author.author_id,
        author.label,
        author.authorship_id,
        author.method,
        authorship.work_id,
        authorship.raw_name,
        authorship.orcid,
        len(list_filter(
            getvariable('author_words')::varchar[],
            lambda word: not contains(strip_accents(lower(authorship.raw_name)), word)
        )) = 0 as is_named
    from author
    join authorship using (authorship_id)
    where not author.is_covered
    and (
        getvariable('authorship_id')::varchar is null
        or author.author_id in (
            select author_id from author where authorship_id = getvariable('authorship_id')::varchar
        )
    )
),
found as (
    select
        author_id,
        any_value(label) as label,
        min(authorship_id) as authorship_id,
        list(distinct raw_name order by raw_name) as names,
        count(distinct work_id)::integer as work_count,
        case when count(distinct orcid) = 1 then min(orcid) end as orcid,
        bool_or(method = 'reviewer') as is_decided
    from signed
    group by author_id
    having bool_or(is_named)
    order by
        is_decided desc,
        work_count desc,
        min(authorship_id)
    limit 200
),
placed as (
    select
        found.author_id,
        work.year,
        located.org_name as organization
    from found
    join author using (author_id)
    join authorship on authorship.authorship_id = author.authorship_id
    join work on work.work_id = authorship.work_id
    left join located_affiliation as located on located.authorship_id = authorship.authorship_id
    where not author.is_covered
),
counted as (
    select
        author_id,
        organization,
        count(*) as times,
        min(year) as year_lo,
        max(year) as year_hi
    from placed
    group by all
),
described as (
    select
        author_id,
        arg_max(organization, (times, organization)) filter (organization is not null) as organization,
        min(year_lo)::integer as year_lo,
        max(year_hi)::integer as year_hi
    from counted
    group by author_id
)
select
    found.authorship_id,
    found.author_id,
    found.label,
    found.names,
    found.work_count,
    described.year_lo,
    described.year_hi,
    described.organization,
    found.orcid,
    found.is_decided
from found
join described using (author_id)
order by
    found.is_decided desc,
    found.work_count desc,
    found.authorship_id
