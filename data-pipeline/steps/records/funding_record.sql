-- A funder or award that one source attached to a work by machine, and which funding of the work it is: the same number of the same
-- funder, known by its registry id or by its name, is one funding however many records state it.
-- grain: source record of a funding
with named as (
    select
        raw_funding.* replace (coalesce(raw_funding.funder_ror, funder_organization.org_id) as funder_ror),
        work_record.work_id,
        work_record.source,
        coalesce(raw_funding.funder_ror, funder_organization.org_id) as known_ror,
        award_number_key.number_norm,
        regexp_replace(strip_accents(lower(raw_funding.funder_name)), '[^\p{L}\p{N}]+', '', 'g') as name_key
    from raw_funding
    join work_record on work_record.record_id = raw_funding.work_record_id
    left join award_number_key using (award_number)
    left join funder_organization on funder_organization.funder_doi = raw_funding.funder_doi
),
registered as (
    select
        named.*,
        coalesce(
            known_ror,
            min(known_ror) over (partition by work_id, funder_doi),
            funder_doi
        ) as registry_id
    from named
),
identified as (
    select
        *,
        coalesce(
            registry_id,
            min(registry_id) over (partition by work_id, name_key),
            name_key,
            ''
        ) as funder_id
    from registered
)
select
    record_id,
    work_id,
    work_record_id,
    source,
    ordinal,
    funder_name,
    coalesce(known_ror, case when starts_with(funder_id, '0') then funder_id end) as funder_ror,
    funder_doi,
    award_number,
    number_norm,
    asserted_by,
    min(record_id) over (
        partition by work_id, funder_id, coalesce(number_norm, award_number)
    ) as same_as
from identified
order by record_id
