-- Every name under which a listed organization stands in any edition or file, with its country where a record states one.
-- grain: list entry × name × country
with entry_record as (
    select
        list_entry.entry_id,
        list_entry.country_code as known_country,
        raw_list_entry.* exclude (entry_id)
    from list_entry
    join raw_list_entry as newest using (record_id)
    join raw_list_entry on raw_list_entry.entry_id = newest.entry_id
),
written as (
    select
        entry_id,
        name_key,
        coalesce(country_code, known_country) as country_code
    from entry_record
    union
    select
        entry_id,
        unnest(alias_keys),
        coalesce(country_code, known_country)
    from entry_record
)
select *
from written
where name_key <> ''
order by all
