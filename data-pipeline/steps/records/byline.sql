-- The record whose byline is taken for its work: whole where one is, in the number of names that most whole bylines have, with names
-- spelled out, affiliations and ORCID iDs.
-- grain: work
with candidate as (
    select
        work_record.work_id,
        work_record.record_id,
        work_record.source,
        coalesce(raw_work.is_truncated, false) as is_truncated
    from work_record
    join raw_work using (record_id)
    where work_record.joined_by <> 'alone'
),
written as (
    select
        raw_authorship.work_record_id as record_id,
        count(*) as names,
        count(*) filter (regexp_matches(given_key, '[^ ]{2}')) as spelled,
        count(orcid) as orcids
    from raw_authorship
    semi join candidate on candidate.record_id = raw_authorship.work_record_id
    group by all
),
affiliated as (
    select
        raw_affiliation.work_record_id as record_id,
        count(distinct position) as affiliated
    from raw_affiliation
    semi join candidate on candidate.record_id = raw_affiliation.work_record_id
    group by all
),
described as (
    select
        candidate.*,
        coalesce(written.names, 0) as names,
        coalesce(written.spelled, 0) as spelled,
        coalesce(written.orcids, 0) as orcids,
        coalesce(affiliated.affiliated, 0) as affiliated,
        not candidate.is_truncated
            and coalesce(written.names, 0) * 2 > max(coalesce(written.names, 0)) over (partition by candidate.work_id)
            as is_whole
    from candidate
    left join written using (record_id)
    left join affiliated using (record_id)
),
counted as (
    select
        *,
        count(*) filter (is_whole) over (partition by work_id, names) as agreeing
    from described
)
select
    work_id,
    record_id,
    is_whole
from counted
qualify row_number() over (
    partition by work_id
    order by
        is_whole desc,
        agreeing desc,
        names desc,
        spelled desc,
        affiliated desc,
        orcids desc,
        source_rank(source),
        record_id
) = 1
union all
select
    work_record.work_id,
    work_record.record_id,
    not coalesce(raw_work.is_truncated, false)
from work_record
join raw_work using (record_id)
where work_record.joined_by = 'alone'
order by work_id
