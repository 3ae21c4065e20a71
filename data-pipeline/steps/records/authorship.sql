-- A name in the byline of a work. `position` counts from 1. What other records of the work say of the same author is added: an ORCID iD printed in
-- a record stands before one that a database assigned, and of two different ones neither is taken (`has_orcid_conflict`).
-- grain: authorship
with several as (
    select distinct
        work_id,
        taken_position
    from matched_authorship
),
said as (
    select
        matched_authorship.work_id,
        matched_authorship.taken_position,
        matched_authorship.source,
        raw_authorship.*
    from matched_authorship
    join raw_authorship using (record_id)
    union all by name
    select
        several.work_id,
        several.taken_position,
        work_record.source,
        raw_authorship.*
    from several
    join byline using (work_id)
    join work_record using (record_id)
    join raw_authorship
        on raw_authorship.work_record_id = byline.record_id
        and raw_authorship.position = several.taken_position
),
ranked as (
    select
        *,
        orcid_basis is distinct from 'source' as is_printed,
        lpad(source_rank(source)::varchar, 2, '0') || record_id as rank
    from said
),
added as (
    select
        work_id,
        taken_position as position,
        count(distinct orcid) filter (is_printed) as printed,
        min(orcid) filter (is_printed) as printed_orcid,
        count(distinct orcid) as stated,
        min(orcid) as stated_orcid,
        arg_min(display_name, rank) filter (display_name is not null) as display_name,
        coalesce(
            arg_min(source_author_id, rank) filter (source = 'openalex' and source_author_id is not null),
            arg_min(source || ':' || source_author_id, rank) filter (source_author_id is not null)
        ) as source_author_id,
        bool_or(is_corresponding) as is_corresponding
    from ranked
    group by all
)
select
    byline.work_id || '#' || raw_authorship.position as authorship_id,
    byline.work_id,
    raw_authorship.position,
    raw_authorship.raw_name,
    coalesce(raw_authorship.display_name, added.display_name) as display_name,
    raw_authorship.family_key,
    raw_authorship.given_key,
    case
        when added.work_id is null then raw_authorship.orcid
        when added.printed = 1 then added.printed_orcid
        when added.printed = 0 and added.stated = 1 then added.stated_orcid
    end as orcid,
    case
        when added.work_id is null then raw_authorship.orcid_basis
        when added.printed = 1 then 'record'
        when added.printed = 0 and added.stated = 1 then 'source'
    end as orcid_basis,
    coalesce(
        added.source_author_id,
        case
            when work_record.source in ('', 'openalex') then raw_authorship.source_author_id
            else work_record.source || ':' || raw_authorship.source_author_id
        end
    ) as source_author_id,
    coalesce(added.is_corresponding, raw_authorship.is_corresponding, false) as is_corresponding,
    coalesce(added.printed > 1 or (added.printed = 0 and added.stated > 1), false) as has_orcid_conflict,
    raw_authorship.record_id
from byline
join work_record using (record_id)
join raw_authorship on raw_authorship.work_record_id = byline.record_id
left join added
    on added.work_id = byline.work_id
    and added.position = raw_authorship.position
order by
    byline.work_id,
    raw_authorship.position
