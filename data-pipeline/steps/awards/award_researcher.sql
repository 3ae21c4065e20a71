-- An award and somebody who is said to hold it: a public award database lists them (`award_record`, with their roles), or an acknowledgment
-- puts it to them (`initials`, `named`, `ordinal`, `sole_author`). `person_id` is the covered person that they are, or by name alone may be
-- (`name_only` among the contradictions, never sure); `researcher_id` is that id, else that of the author, else the name on the award.
-- `confidence` is that of the best basis, and of its weakest link.
-- grain: award × researcher
with listed as (
    select
        award_person.award_id as award_key,
        award_person.award_id,
        award_person.person_id,
        coalesce(award_person.person_id, 'name:' || award_person.person_name) as researcher_id,
        award_person.person_name as name,
        'award_record' as basis,
        award_person.role,
        null as work_id,
        coalesce(award_person.confidence, 1) as confidence,
        case
            when award_person.method in ('name_only', 'conflict') then [award_person.method]
            else []::varchar[]
        end as contradictions,
        award_person.record_id as evidence_id
    from award_person
),
acknowledged as (
    select
        award_statement.award_key,
        award_statement.award_id,
        attribution.person_id,
        coalesce(attribution.person_id, author.author_id) as researcher_id,
        author.label as name,
        attribution.basis,
        null as role,
        award_statement.work_id,
        least(award_statement.confidence, attribution.confidence) as confidence,
        award_statement.contradictions,
        attribution.mention_id as evidence_id
    from attribution
    join award_statement using (mention_id)
    join author using (authorship_id)
    where attribution.basis <> 'none'
),
tied as (
    from listed
    union all
    from acknowledged
)
select
    award_key,
    researcher_id,
    min(award_id) as award_id,
    min(person_id) as person_id,
    arg_max(name, (basis = 'award_record', confidence, evidence_id)) as name,
    list(distinct basis order by basis) as bases,
    list(distinct role order by role) filter (role is not null) as roles,
    count(*)::integer as statement_count,
    count(distinct work_id)::integer as work_count,
    max(confidence)::double as confidence,
    list_sort(list_distinct(flatten(list(contradictions)))) as contradictions,
    arg_max(evidence_id, (confidence, evidence_id)) as evidence_id
from tied
group by
    award_key,
    researcher_id
order by
    award_key,
    researcher_id
