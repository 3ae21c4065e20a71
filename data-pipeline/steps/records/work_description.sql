-- What a record says of its work, in the form in which records are compared. `own_id` is an id that its source gives to one
-- work only.
-- grain: source record of a work
with first_author as (
    select
        work_record_id as record_id,
        arg_min(replace(family_key, ' ', ''), position) as first_family
    from raw_authorship
    group by work_record_id
),
keyed as (
    select
        *,
        title_key(title) as key
    from raw_work
)
select
    keyed.record_id,
    coalesce(keyed.source, '') as source,
    lower(keyed.doi) as doi,
    coalesce(keyed.pmid, case when keyed.source = 'pubmed' then keyed.source_work_id end) as pmid,
    case when has_own_ids(keyed.source) then keyed.source_work_id end as own_id,
    keyed.key as title_key,
    is_telling_title(keyed.title, keyed.key) as is_telling,
    nullif(first_author.first_family, '') as first_family,
    year(first_day_of(keyed.published))::integer as year
from keyed
left join first_author using (record_id)
order by record_id
