-- Every table has one row for its key.
with key as (
    select 'work' as table_name, work_id as id from work
    union all
    select 'work_record', record_id from work_record
    union all
    select 'work_identifier', record_id || ' ' || identifier from work_identifier
    union all
    select 'byline', work_id from byline
    union all
    select 'work_field', work_id || ' ' || field || ' ' || record_id from work_field
    union all
    select 'work_conflict', work_id || ' ' || field || ' ' || coalesce(authorship_id, '') || ' ' || coalesce(other_work_id, '')
    from work_conflict
    union all
    select 'matched_authorship', record_id from matched_authorship
    union all
    select 'funding_record', record_id from funding_record
    union all
    select 'acknowledgment_record', record_id from acknowledgment_record
    union all
    select 'authorship', authorship_id from authorship
    union all
    select 'affiliation', affiliation_id from affiliation
    union all
    select 'funding', funding_id from funding
    union all
    select 'acknowledgment', acknowledgment_id from acknowledgment
    union all
    select 'person', person_id from person
    union all
    select 'employment', employment_id from employment
    union all
    select 'disclosure', disclosure_id from disclosure
    union all
    select 'position_item', item_id from position_item
    union all
    select 'support_item', item_id from support_item
    union all
    select 'award', award_id from award
    union all
    select 'award_person', award_person_id from award_person
    union all
    select 'list_entry', entry_id from list_entry
    union all
    select 'organization', org_id from organization
    union all
    select 'organization_family', org_id || ' ' || relative_id from organization_family
    union all
    select 'organization_successor', org_id || ' ' || successor_id from organization_successor
    union all
    select 'organization_division', org_id from organization_division
    union all
    select 'stated_organization', subject_kind || ' ' || subject_id from stated_organization
    union all
    select 'affiliation_email', subject_id from affiliation_email
    union all
    select 'organization_match', subject_kind || ' ' || subject_id from organization_match
    union all
    select 'person_email', digest from person_email
    union all
    select 'identity_link', authorship_id || ' ' || person_id from identity_link
    union all
    select 'author', authorship_id from author
    union all
    select 'author_member', number::varchar from author_member
    union all
    select 'author_cluster', number::varchar from author_cluster
    union all
    select 'author_decision', number::varchar from author_decision
    union all
    select 'author_place', number::varchar from author_place
    union all
    select 'mention', mention_id from mention
    union all
    select 'attribution', mention_id || ' ' || coalesce(authorship_id, '') from attribution
    union all
    select 'award_agency', award_number || ' ' || funder_name from award_agency
    union all
    select 'award_statement', statement_id from award_statement
    union all
    select 'award_work', award_key || ' ' || work_id from award_work
    union all
    select 'award_researcher', award_key || ' ' || researcher_id from award_researcher
)
select
    table_name,
    id
from key
group by all
having count(*) > 1
