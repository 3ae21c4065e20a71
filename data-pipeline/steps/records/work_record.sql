-- Which work each record of a work describes, and what joins it to the others (`joined_by`; `alone` where no other does): an identifier, or the same telling title with
-- the same first author and a year at most one apart, where no identifier contradicts. A work is named by its smallest DOI, else
-- PMID, else id of a source, else record.
-- grain: source record of a work
with clustered as (
    select
        work_description.*,
        coalesce(work_cluster.cluster_id, work_description.record_id) as cluster_id,
        work_cluster.cluster_id is not null as is_clustered
    from work_description
    left join work_cluster using (record_id)
),
titled as (
    select
        cluster_id,
        arg_min(title_key || ' ' || first_family, (source_rank(source), record_id)) as title_group,
        min(year) as year_lo,
        max(year) as year_hi
    from clustered
    where is_telling
    and first_family is not null
    and year is not null
    group by cluster_id
),
grouped as (
    select
        titled.cluster_id,
        titled.title_group,
        titled.year_lo,
        titled.year_hi,
        clustered.doi,
        clustered.pmid,
        clustered.source,
        clustered.own_id
    from titled
    join clustered using (cluster_id)
    where titled.title_group in (select title_group from titled group by title_group having count(*) > 1)
),
group_identifier as (
    select cluster_id, title_group, year_lo, year_hi, 'doi' as kind, doi as id from grouped where doi is not null
    union all
    select cluster_id, title_group, year_lo, year_hi, 'pmid', pmid from grouped where pmid is not null
    union all
    select cluster_id, title_group, year_lo, year_hi, 'id ' || source, own_id from grouped where own_id is not null
),
-- Titles that stand for two works over all their years, or within one of them.
contradicted_group as (
    select distinct title_group
    from group_identifier
    group by title_group, kind
    having count(distinct id) > 1
),
contradicted_year as (
    select distinct title_group, year_lo
    from group_identifier
    where year_lo = year_hi
    group by title_group, year_lo, kind
    having count(distinct id) > 1
),
same_title as (
    select
        grouped.cluster_id,
        min(grouped.title_group) as title_group,
        min(case
            when span.year_hi - span.year_lo <= 1 and contradicted_group.title_group is null then 'all'
            when grouped.year_lo = grouped.year_hi and contradicted_year.title_group is null then grouped.year_lo::varchar
        end) as part
    from grouped
    join (
        select title_group, min(year_lo) as year_lo, max(year_hi) as year_hi
        from grouped
        group by title_group
    ) as span using (title_group)
    left join contradicted_group using (title_group)
    left join contradicted_year
        on contradicted_year.title_group = grouped.title_group
        and contradicted_year.year_lo = grouped.year_lo
    group by grouped.cluster_id
),
named_set as (
    select
        cluster_id,
        min(cluster_id) over (partition by title_group, part) as set_id
    from same_title
    where part is not null
),
belonging as (
    select
        clustered.*,
        coalesce(named_set.set_id, clustered.cluster_id) as set_id
    from clustered
    left join named_set using (cluster_id)
),
-- An identifier that belongs to another work does not name this one.
foreign_identifier as (
    select record_id, identifier
    from work_identifier
    where not is_own
),
named as (
    select
        belonging.set_id,
        coalesce(
            min('doi:' || belonging.doi) filter (foreign_doi.record_id is null),
            min('pmid:' || belonging.pmid) filter (foreign_pmid.record_id is null),
            min(belonging.source || ':' || belonging.own_id) filter (foreign_id.record_id is null),
            'record:' || min(belonging.record_id)
        ) as work_id
    from belonging
    left join foreign_identifier as foreign_doi
        on foreign_doi.record_id = belonging.record_id
        and foreign_doi.identifier = 'doi:' || belonging.doi
    left join foreign_identifier as foreign_pmid
        on foreign_pmid.record_id = belonging.record_id
        and foreign_pmid.identifier = 'pmid:' || belonging.pmid
    left join foreign_identifier as foreign_id
        on foreign_id.record_id = belonging.record_id
        and foreign_id.identifier = belonging.source || ':' || belonging.own_id
    group by belonging.set_id
)
select
    belonging.record_id,
    named.work_id,
    belonging.source,
    case
        when count(*) over (partition by belonging.set_id) = 1 then 'alone'
        when belonging.is_clustered then 'identifier'
        else 'title'
    end as joined_by,
    raw_work.source_work_id,
    raw_work.doi,
    raw_work.pmid
from belonging
join named using (set_id)
join raw_work on raw_work.record_id = belonging.record_id
order by belonging.record_id
