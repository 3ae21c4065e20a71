-- An affiliation that a byline states for somebody who is, or may be, a covered person.
-- grain: person × affiliation
select
    authored_work.person_id,
    authored_work.work_id,
    authored_work.authorship_id,
    affiliation.affiliation_id,
    affiliation.kind = 'present_address'
        or regexp_matches(lower(affiliation.raw_string), '\b(present|current|new) (address|affiliation)\b') as is_present_address,
    coalesce(affiliation.raw_string, affiliation.org_name, 'ROR ' || affiliation.ror_id) as stated_as,
    organization_match.org_id,
    coalesce(organization.name, affiliation.org_name, affiliation.raw_string) as org_name,
    coalesce(organization.country_code, affiliation.country_code) as country_code,
    coalesce(organization.is_registered, false) as is_registered,
    organization_match.confidence as conf_organization,
    coalesce(organization_match.org_id is not null
        and organization_match.confidence >= getvariable('organization_gate'), false) as is_organization_sure,
    authored_work.identity_method,
    authored_work.conf_identity,
    authored_work.is_identity_sure,
    authored_work.has_identifier,
    authored_work.is_corresponding,
    authored_work.author_count,
    authored_work.date_lo,
    authored_work.date_hi
from authored_work
join affiliation using (authorship_id)
left join organization_match
    on organization_match.subject_kind = 'affiliation'
    and organization_match.subject_id = affiliation.affiliation_id
left join organization using (org_id)
where coalesce(affiliation.raw_string, affiliation.org_name, affiliation.ror_id) is not null
