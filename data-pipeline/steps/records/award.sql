-- An award, as the first of its records that states a value describes it; its period reaches over those of all of them, which
-- are years, extensions or renewals of one project.
-- grain: award
select
    award_record.award_id,
    arg_min(raw_award.award_number, record_id) as award_number,
    arg_min(raw_award.number_norm, record_id) as number_norm,
    arg_min(raw_award.funder_name, record_id) as funder_name,
    arg_min(raw_award.funder_key, record_id) as funder_key,
    arg_min(raw_award.funder_ror, record_id) as funder_ror,
    arg_min(raw_award.funder_country, record_id) as funder_country,
    arg_min(raw_award.is_us_federal, record_id) as is_us_federal,
    arg_min(raw_award.title, record_id) as title,
    min(first_day_of(raw_award.starts)) as starts_on,
    max(day_after(raw_award.ends)) as ends_before,
    arg_min(raw_award.amount, record_id) as amount,
    arg_min(raw_award.currency, record_id) as currency,
    arg_min(raw_award.activity_code, record_id) as activity_code,
    nullif(array_to_string(list_sort(list_distinct(list(raw_award.holder_name))), '; '), '') as holder_name,
    min(record_id) as record_id
from raw_award
join award_record using (record_id)
group by award_record.award_id
order by award_id
