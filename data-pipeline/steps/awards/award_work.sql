-- An award and a work that it is said to have supported. `bases` are the sources that say so, `acknowledgment` first where the authors' own words do;
-- databases copy from each other, so that several are not more sure than the surest: `confidence` is that of the best statement.
-- `contradictions` are those of all its statements.
-- grain: award × work
select
    award_key,
    work_id,
    min(award_id) as award_id,
    arg_max(award_number, (confidence, source = 'acknowledgment', statement_id)) as award_number,
    min(number_norm) as number_norm,
    arg_max(funder_name, (confidence, source = 'acknowledgment', statement_id)) filter (funder_name is not null) as funder_name,
    list(distinct source order by source <> 'acknowledgment', source) as bases,
    count(*)::integer as statement_count,
    max(confidence) as confidence,
    list_sort(list_distinct(flatten(list(contradictions)))) as contradictions,
    arg_max(statement_id, (confidence, source = 'acknowledgment', statement_id)) as statement_id
from award_statement
group by
    award_key,
    work_id
order by
    award_key,
    work_id
