-- An affiliation in a byline with an organization on a government's list, or with one of its family (`is_exact` false), and
-- whether the listing was in force on the work's whole date (`force`).
-- grain: affiliation × list entry
select
    affiliation.affiliation_id,
    affiliation.authorship_id,
    affiliation.work_id,
    designated.org_id,
    organization_match.confidence as conf_organization,
    organization_match.confidence >= getvariable('organization_gate') as is_organization_sure,
    designated.entry_id,
    designated.name,
    designated.list_name,
    designated.authority,
    designated.listed_from,
    designated.is_list_match_sure,
    designated.is_exact,
    listing_force(work.date_lo, work.date_hi, designated.listed_from, designated.listed_before) as force
from designated_organization as designated
join organization_match
    on organization_match.subject_kind = 'affiliation'
    and organization_match.org_id = designated.org_id
join affiliation on affiliation.affiliation_id = organization_match.subject_id
join work using (work_id)
