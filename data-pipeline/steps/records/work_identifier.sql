-- An identifier that several records carry. Where a record under it surely describes another work than most do, the
-- identifier is not its own (`is_own` false): it joins nothing, and is shown as a conflict.
-- grain: source record of a work × identifier
with carried as (
    select record_id, source, title_key, first_family, year, 'doi:' || doi as identifier
    from work_description
    where doi is not null
    union all
    select record_id, source, title_key, first_family, year, 'pmid:' || pmid
    from work_description
    where pmid is not null
    union all
    select record_id, source, title_key, first_family, year, source || ':' || own_id
    from work_description
    where own_id is not null
),
shared as (
    select
        *,
        count(*) over (partition by identifier, title_key) as agreeing
    from carried
    qualify count(*) over (partition by identifier) > 1
),
holder as (
    select *
    from shared
    qualify row_number() over (
        partition by identifier
        order by agreeing desc, source_rank(source), record_id
    ) = 1
)
select
    shared.record_id,
    shared.identifier,
    not describes_another(
        shared.title_key, shared.first_family, shared.year,
        holder.title_key, holder.first_family, holder.year
    ) as is_own,
    holder.record_id as holder_record_id
from shared
join holder using (identifier)
order by
    shared.record_id,
    shared.identifier
