-- What the records of a work state differently: a field of the work, or the ORCID iD or organizations of one authorship; and
-- (`other_work_id`) an identifier under which another record describes another work. `stated` are the values, in order.
-- grain: work × field × authorship or other work
with differing as (
    select
        work_id,
        field,
        list(distinct value order by value) as stated
    from work_field
    where compared is not null
    and compared <> ''
    group by all
    having count(distinct compared) > 1
),
chosen_title as (
    select
        work_id,
        compared
    from work_field
    where field = 'title'
    and is_chosen
),
-- A subtitle more, or a letter, is no disagreement.
other_title as (
    select distinct work_field.work_id
    from work_field
    join chosen_title using (work_id)
    where work_field.field = 'title'
    and not contains(work_field.compared, chosen_title.compared)
    and not contains(chosen_title.compared, work_field.compared)
    and jaro_winkler_similarity(work_field.compared, chosen_title.compared) < 0.9
),
-- The first author of another record, none of whose names is the one taken: surnames of two words are divided in many ways.
other_author as (
    select distinct work_field.work_id
    from work_field
    join work_field as chosen
        on chosen.work_id = work_field.work_id
        and chosen.field = 'first_author'
        and chosen.is_chosen
    where work_field.field = 'first_author'
    and not list_has_any(
        list_filter(string_split(chosen.compared, ' '), lambda word: length(word) > 1),
        list_filter(string_split(work_field.compared, ' '), lambda word: length(word) > 1)
    )
    and replace(chosen.compared, ' ', '') <> replace(work_field.compared, ' ', '')
),
source_id as (
    select
        work_id,
        'source_work_id' as field,
        list(distinct source || ' ' || source_work_id order by source || ' ' || source_work_id) as stated
    from work_record
    where has_own_ids(source)
    and source_work_id is not null
    group by work_id, source
    having count(distinct source_work_id) > 1
),
said_orcid as (
    select
        work_id,
        authorship_id,
        raw_authorship.orcid
    from matched_authorship
    join raw_authorship using (record_id)
    where raw_authorship.orcid is not null
    union
    select
        affiliation_record.work_id,
        affiliation_record.authorship_id,
        raw_authorship.orcid
    from affiliation_record
    join byline on byline.record_id = affiliation_record.work_record_id
    join raw_authorship
        on raw_authorship.work_record_id = affiliation_record.work_record_id
        and raw_authorship.position = affiliation_record.position
    where raw_authorship.orcid is not null
),
taken_organization as (
    select
        authorship_id,
        list(distinct ror_id order by ror_id) as ror_ids
    from affiliation
    semi join affiliation_record using (authorship_id)
    where ror_id is not null
    group by authorship_id
),
other_organization as (
    select
        work_id,
        authorship_id,
        work_record_id,
        list(distinct ror_id order by ror_id) as ror_ids
    from other_affiliation
    where ror_id is not null
    group by all
),
misused as (
    select
        here.work_id as work_id,
        there.work_id as other_work_id,
        work_identifier.identifier
    from work_identifier
    join work_record as here on here.record_id = work_identifier.record_id
    join work_record as there on there.record_id = work_identifier.holder_record_id
    where not work_identifier.is_own
    and here.work_id <> there.work_id
)
select
    work_id,
    field,
    null::varchar as authorship_id,
    null::varchar as other_work_id,
    stated
from differing
where field not in ('title', 'first_author')
or (field = 'title' and work_id in (select work_id from other_title))
or (field = 'first_author' and work_id in (select work_id from other_author))
union all
select
    work_id,
    field,
    null,
    null,
    list_sort(flatten(list(stated)))
from source_id
group by work_id, field
union all
select
    work_id,
    'orcid',
    authorship_id,
    null,
    list(distinct orcid order by orcid)
from said_orcid
group by work_id, authorship_id
having count(distinct orcid) > 1
union all
select
    other_organization.work_id,
    'organization',
    other_organization.authorship_id,
    null,
    list_sort(list_distinct(flatten(list(list_concat(taken_organization.ror_ids, other_organization.ror_ids)))))
from other_organization
join taken_organization using (authorship_id)
where not list_has_any(taken_organization.ror_ids, other_organization.ror_ids)
group by other_organization.work_id, other_organization.authorship_id
union all
select
    work_id,
    'identifier',
    null,
    other_work_id,
    list(distinct identifier order by identifier)
from misused
group by work_id, other_work_id
union all
select
    other_work_id,
    'identifier',
    null,
    work_id,
    list(distinct identifier order by identifier)
from misused
group by work_id, other_work_id
order by all
