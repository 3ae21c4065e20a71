-- What each record of a work with several states about it, and which value is taken: the title without capitals throughout that says most,
-- the most precise date, the DOI and PMID that name the work, the number of authors of the byline taken, a retraction before none;
-- where that does not decide, the source's rank does. `compared` is the value as conflicts compare it; null is not compared.
-- grain: work × field × record
with described as (
    select
        work_record.work_id,
        work_record.source as source_name,
        byline.record_id is not null as has_byline,
        coalesce(byline.is_whole, false) as is_whole,
        work_description.title_key,
        raw_work.*
    from work_record
    join raw_work using (record_id)
    join work_description using (record_id)
    left join byline using (work_id, record_id)
    where work_record.joined_by <> 'alone'
),
first_name as (
    select
        raw_authorship.work_record_id as record_id,
        arg_min(coalesce(raw_name, display_name), position) as name,
        arg_min(concat_ws(' ', family_key, given_key), position) as words
    from raw_authorship
    semi join described on described.record_id = raw_authorship.work_record_id
    group by all
),
stated as (
    select
        work_id, record_id, source_name, 'title' as field, title as value, title_key as compared,
        case when title = upper(title) and title <> lower(title) then 0 else 1000000 end + length(title_key) as merit
    from described
    union all
    select
        work_id, record_id, source_name, 'published', published, left(published, 4),
        case when first_day_of(published) is null then -1 else length(published) end
    from described
    union all
    select
        work_id, record_id, source_name, 'doi', doi, lower(doi),
        case when work_id = 'doi:' || lower(doi) then 1 else 0 end
    from described
    union all
    select
        work_id, record_id, source_name, 'pmid', pmid, pmid,
        case when work_id = 'pmid:' || pmid then 1 else 0 end
    from described
    union all
    select work_id, record_id, source_name, 'type', type, work_kind(type), 0
    from described
    union all
    select work_id, record_id, source_name, 'venue', venue, null, 0
    from described
    union all
    select work_id, record_id, source_name, 'topic', topic, null, 0
    from described
    union all
    select
        described.work_id, described.record_id, described.source_name, 'first_author', first_name.name, first_name.words,
        case when described.has_byline then 1 else 0 end
    from described
    join first_name using (record_id)
    union all
    select
        work_id, record_id, source_name, 'author_count', author_count::varchar,
        case when not coalesce(is_truncated, false) then author_count::varchar end,
        case when has_byline and is_whole then 2000000000 else author_count end
    from described
    where author_count > 0
    union all
    select
        work_id, record_id, source_name, 'is_retracted', is_retracted::varchar, is_retracted::varchar,
        case when is_retracted then 1 else 0 end
    from described
)
select
    work_id,
    field,
    record_id,
    value,
    compared,
    row_number() over (
        partition by work_id, field
        order by merit desc, source_rank(source_name), record_id
    ) = 1 as is_chosen
from stated
where value is not null
order by
    work_id,
    field,
    record_id
