-- Anything that a rule may quote, in the words of its record. `evidence_id` is the kind and the row's own id.
-- grain: quotable record
with quoted_affiliation as (
    select affiliation_id from observed_affiliation
    union
    select affiliation_id from designated_affiliation
),
tested_effort as (
    select
        support_item.item_id,
        support_item.disclosure_id,
        support_item.support_type,
        coalesce(support_item.project_title, support_item.award_number, 'untitled support') as project,
        item_effort.year,
        item_effort.person_months,
        item_effort.record_id
    from item_effort
    join support_item using (item_id)
    join form_under_test using (disclosure_id)
)
select
    'affiliation:' || affiliation.affiliation_id as evidence_id,
    coalesce(affiliation.raw_string, affiliation.org_name, 'ROR ' || affiliation.ror_id) as quote,
    null::integer as char_start,
    null::integer as char_end,
    affiliation.record_id,
    'Affiliation in a byline, ' || stated_date(work.date_lo, work.date_hi) as label,
    affiliation.work_id
from affiliation
join quoted_affiliation using (affiliation_id)
join work using (work_id)
union all
select
    'mention:' || mention.mention_id,
    mention_sentence.quote,
    mention_sentence.char_start,
    mention_sentence.char_end,
    acknowledgment.record_id,
    'Acknowledgment, ' || stated_date(work.date_lo, work.date_hi),
    mention.work_id
from mention
join mention_sentence using (mention_id)
join acknowledgment using (acknowledgment_id)
join work on work.work_id = mention.work_id
union all
select
    'position:' || position_item.item_id,
    concat_ws(
        ', ',
        position_item.title,
        position_item.org_name,
        position_item.city,
        position_item.country_code,
        stated_span(position_item.starts_on, position_item.ends_before)
    ),
    null,
    null,
    position_item.record_id,
    'Row of the ' || form_name(position_item.form_type) || coalesce(' certified on ' || disclosure.certified_on::varchar, ''),
    null
from position_item
join disclosure using (disclosure_id)
where position_item.org_name is not null
and disclosure.is_newest
union all
select
    'support:' || support_item.item_id,
    concat_ws(
        ', ',
        support_item.project_title,
        support_item.award_number,
        support_item.funder_name,
        support_item.support_type,
        stated_span(support_item.starts_on, support_item.ends_before)
    ),
    null,
    null,
    support_item.record_id,
    'Row of the ' || form_name(disclosure.form_type) || coalesce(' certified on ' || disclosure.certified_on::varchar, ''),
    null
from support_item
join disclosure using (disclosure_id)
where disclosure.is_newest
union all
select
    'award:' || award_person.award_person_id,
    concat_ws(
        ', ',
        award.award_number,
        award.funder_name,
        award.title,
        award.holder_name,
        stated_span(award.starts_on, award.ends_before),
        coalesce(award_person.role || ': ', '') || award_person.person_name
    ),
    null,
    null,
    award.record_id,
    'Public award record',
    null
from award_person
join award using (award_id)
where award_person.person_id is not null
union all
select
    'list:' || list_entry.entry_id,
    concat_ws(
        ', ',
        list_entry.name,
        list_entry.list_name,
        list_entry.authority,
        case
            when list_entry.listed_from is null then 'listed since an unknown day'
            else 'listed ' || stated_span(list_entry.listed_from, list_entry.listed_before)
        end || case list_entry.date_basis
            when 'edition' then ' (by the dates of its editions)'
            when 'first_seen' then ' (first seen then, perhaps listed before)'
            else ''
        end
    ),
    null,
    null,
    list_entry.record_id,
    coalesce(list_entry.citation, list_entry.list_name),
    null
from list_entry
union all
select
    'effort:' || tested_effort.item_id || '|' || tested_effort.year::varchar,
    tested_effort.project || ': ' || coalesce(stated_months(tested_effort.person_months), 'no') || ' person-months in '
        || tested_effort.year::varchar || ' (' || tested_effort.support_type || ')',
    null,
    null,
    tested_effort.record_id,
    'Effort stated on the support form',
    null
from tested_effort
union all
select
    'effort_total:' || tested_effort.disclosure_id || '|' || tested_effort.year::varchar,
    'Total in ' || tested_effort.year::varchar || ': '
        || stated_months(coalesce(sum(tested_effort.person_months) filter (tested_effort.support_type = 'current'), 0))
        || ' person-months current, '
        || stated_months(coalesce(sum(tested_effort.person_months) filter (tested_effort.support_type = 'pending'), 0))
        || ' pending',
    null,
    null,
    disclosure.record_id,
    'Sum over the support form' || coalesce(' certified on ' || disclosure.certified_on::varchar, ''),
    null
from tested_effort
join disclosure using (disclosure_id)
group by tested_effort.disclosure_id, tested_effort.year, disclosure.record_id, disclosure.certified_on
union all
select
    'form:' || disclosure.disclosure_id,
    case
        when disclosure.item_count > 0
            then 'No matching row among ' || disclosure.item_count::varchar || ' of the '
        else 'No row at all on the '
    end || form_name(disclosure.form_type) || coalesce(' certified on ' || disclosure.certified_on::varchar, ''),
    null,
    null,
    disclosure.record_id,
    'Looked for and not found',
    null
from disclosure
where disclosure.is_newest
