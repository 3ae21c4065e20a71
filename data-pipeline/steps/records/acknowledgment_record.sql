-- Which acknowledgment of its work the words of one record are: the same letters and digits are the same words, whatever section they stand in.
-- grain: source record of an acknowledgment that has a work
with compared as (
    select
        record_id,
        work_id,
        section,
        text,
        case
            when section in ('funding', 'ack') then 'thanks'
            else section
        end || ' ' || regexp_replace(lower(text), '[^\p{L}\p{N}]+', '', 'g') as words
    from referenced_acknowledgment
    where work_id is not null
),
first_of_words as (
    select
        work_id,
        words,
        arg_min(section, record_id) as section,
        arg_min(text, record_id) as text
    from compared
    group by all
)
select
    compared.record_id,
    compared.work_id,
    compared.work_id || '!' || left(md5(first_of_words.section || '|' || first_of_words.text), 12) as acknowledgment_id,
    first_of_words.section,
    first_of_words.text
from compared
join first_of_words using (work_id, words)
order by compared.record_id
