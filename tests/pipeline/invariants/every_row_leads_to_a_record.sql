-- Every fact leads back to the record that it comes from.
select 'work' as table_name from work where record_id is null
union all
select 'authorship' from authorship where record_id is null
union all
select 'affiliation' from affiliation where record_id is null
union all
select 'acknowledgment' from acknowledgment where record_id is null
union all
select 'disclosure' from disclosure where record_id is null
union all
select 'award' from award where record_id is null
