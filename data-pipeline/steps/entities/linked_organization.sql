-- An organization of the registry that a source linked to an affiliation's text, with all that the text may call it. A name
-- of one word all in capitals is also an acronym.
-- grain: organization
with linked as (
    select distinct ror_id
    from affiliation
    where raw_string is not null
),
relative as (
    select
        org_id,
        list(distinct relative_id order by relative_id) as relatives
    from organization_relation
    group by org_id
),
called as (
    select
        org_id,
        list(distinct name order by name) filter (where kind <> 'acronym') as names,
        list(distinct name order by name)
            filter (where kind = 'acronym' or regexp_full_match(name, '[\p{Lu}0-9-]{3,}')) as acronyms
    from registered_name
    semi join linked on linked.ror_id = registered_name.org_id
    group by org_id
)
select
    registered_organization.org_id,
    registered_organization.name,
    called.names,
    called.acronyms,
    relative.relatives
from registered_organization
join linked on linked.ror_id = registered_organization.org_id
left join called on called.org_id = registered_organization.org_id
left join relative on relative.org_id = registered_organization.org_id
order by registered_organization.org_id
