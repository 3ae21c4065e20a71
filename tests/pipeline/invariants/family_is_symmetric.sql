-- Whoever is of my family has me in theirs, at the same distance; everybody is in their own.
select
    there.org_id,
    there.relative_id
from organization_family as there
anti join organization_family as back
    on back.org_id = there.relative_id
    and back.relative_id = there.org_id
    and back.depth = there.depth
union all
select
    org_id,
    null
from organization
anti join organization_family
    on organization_family.org_id = organization.org_id
    and organization_family.relative_id = organization.org_id
    and organization_family.depth = 0
