-- A funder or award that databases attached to a work by machine: a hint, never the words of the authors. `sources` are the databases that state it.
-- grain: work × funder × award
with grouped as (
    select
        work_id,
        same_as,
        arg_min(record_id, (source_rank(source), work_record_id, ordinal)) as record_id,
        min((source_rank(source), work_record_id, ordinal)) as place,
        arg_min(funder_name, (source_rank(source), work_record_id, ordinal)) filter (funder_name is not null) as funder_name,
        min(funder_ror) as funder_ror,
        min(funder_doi) as funder_doi,
        arg_min(award_number, (source_rank(source), work_record_id, ordinal)) filter (award_number is not null) as award_number,
        min(number_norm) as number_norm,
        min(asserted_by) as asserted_by,
        list(distinct source order by source) as sources
    from funding_record
    group by work_id, same_as
)
select
    work_id || '$' || row_number() over (partition by work_id order by place) as funding_id,
    work_id,
    funder_name,
    funder_ror,
    funder_doi,
    award_number,
    number_norm,
    asserted_by,
    sources,
    record_id,
    same_as
from grouped
order by
    work_id,
    place
