-- Every place that names an organization has a match, resolved to an organization that exists or to none.
select subject_id
from organization_mention
anti join organization_match using (subject_kind, subject_id)
union all
select subject_id
from organization_match
anti join organization using (org_id)
where org_id is not null
