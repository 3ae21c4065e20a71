-- An organization that occurs in the data. One that no registry knows has the name, and where they all agree the country,
-- that the records give it.
-- grain: organization
with mentioned as (
    select
        organization_match.org_id,
        arg_min(organization_mention.name, organization_mention.subject_id)
            filter (where organization_mention.subject_kind <> 'affiliation'
                or organization_mention.name is distinct from organization_mention.raw_string
                or organization_mention.ror_id is null) as name,
        case when count(distinct organization_mention.country_code) = 1
            then min(organization_mention.country_code) end as country_code
    from organization_match
    join organization_mention using (subject_kind, subject_id)
    where organization_match.org_id is not null
    group by organization_match.org_id
)
select
    mentioned.org_id,
    coalesce(registered_organization.name, mentioned.name, mentioned.org_id) as name,
    case
        when registered_organization.org_id is null then mentioned.country_code
        else registered_organization.country_code
    end as country_code,
    registered_organization.status,
    registered_organization.org_id is not null as is_registered
from mentioned
left join registered_organization using (org_id)
order by org_id
