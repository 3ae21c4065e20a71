-- A name in the byline of a work. `position` counts from 1. What other records of the work say of the same author is added: an ORCID iD printed in
-- a record stands before one that a database assigned, and of two different ones neither is taken (`has_orcid_conflict`).
-- grain: authorship
with said as (
    select
        matched_authorship.authorship_id,
        matched_authorship.source,
        raw_authorship.*
    from matched_authorship
    join raw_authorship using (record_id)
    union all by name
    select
        byline.work_id || '#' || raw_authorship.position as authorship_id,
        work_record.source,
        raw_authorship.*
    from byline
    join work_record using (record_id)
    join raw_authorship on raw_authorship.work_record_id = byline.record_id
    semi join matched_authorship
        on matched_authorship.authorship_id = byline.work_id || '#' || raw_authorship.position
),
added as (
    select
        authorship_id,
        count(distinct orcid) filter (orcid_basis is distinct from 'source') as printed,
        min(orcid) filter (orcid_basis is distinct from 'source') as printed_orcid,
        count(distinct orcid) as stated,
        min(orcid) as stated_orcid,
        arg_min(display_name, (source_rank(source), record_id)) filter (display_name is not null) as display_name,
        arg_min(
            case when source = 'openalex' then source_author_id else source || ':' || source_author_id end,
            (source <> 'openalex', source_rank(source), record_id)
        ) filter (source_author_id is not null) as source_author_id,
        bool_or(is_corresponding) as is_corresponding
    from said
    group by authorship_id
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
        when added.authorship_id is null then raw_authorship.orcid
        when added.printed = 1 then added.printed_orcid
        when added.printed = 0 and added.stated = 1 then added.stated_orcid
    end as orcid,
    case
        when added.authorship_id is null then raw_authorship.orcid_basis
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
left join added on added.authorship_id = byline.work_id || '#' || raw_authorship.position
order by
    byline.work_id,
    raw_authorship.position
