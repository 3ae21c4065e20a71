-- An affiliation whose organization passes the gate, with that organization and its country.
-- grain: affiliation
select
    affiliation.affiliation_id,
    affiliation.authorship_id,
    affiliation.work_id,
    organization.org_id,
    organization.name as org_name,
    organization.country_code
from affiliation
join organization_match
    on organization_match.subject_kind = 'affiliation'
    and organization_match.subject_id = affiliation.affiliation_id
    and organization_match.confidence >= getvariable('organization_gate')
join organization using (org_id)
