-- The funders and awards that databases attached to one work (variable work_id), and where each number stands in the authors' words.
-- grain: funding
select
    funding.funding_id,
    funding.funder_name,
    funding.award_number,
    funding.sources,
    funding.asserted_by,
    funding_text_check.reading
from funding
left join funding_text_check using (funding_id)
where funding.work_id = getvariable('work_id')::varchar
order by
    list_position(['absent', 'elsewhere', 'adjacent', 'no_text'], funding_text_check.reading),
    funding.funder_name,
    funding.award_number,
    funding.funding_id
