-- Which organization a record states or names, whatever its year, how that was found and how sure it is. A null organization is
-- unresolved; an id `name:…` is a name that no registry knows, which equals itself and proves nothing. `predecessor_id` is the
-- predecessor of the organization that the text names too, `also_named` are the others that it names.
-- grain: subject
with named_organization as (
    select
        name_key,
        country_code,
        min(org_id) as org_id,
        count(distinct org_id) as candidates,
        bool_and(source = 'funder_registry') as is_of_funder
    from organization_name
    where country_code is not null
    group by
        name_key,
        country_code
),
known_key as (
    select distinct name_key
    from organization_name
),
listed_organization as (
    select
        list_entry_name.entry_id,
        min(organization_name.org_id) as org_id,
        count(distinct organization_name.org_id) as candidates
    from list_entry_name
    join organization_name using (name_key, country_code)
    group by list_entry_name.entry_id
),
unidentified as (
    select
        subject_id,
        subject_kind,
        name_key,
        country_code,
        case when subject_kind = 'list_entry' then subject_id end as entry_id
    from organization_mention
    where ror_id is null
),
looked_up as (
    select
        organization_mention.*,
        coalesce(listed_organization.org_id, named_organization.org_id) as named_id,
        coalesce(listed_organization.candidates, named_organization.candidates, 0) as candidates,
        known_key.name_key is not null as is_known_name,
        coalesce(named_organization.is_of_funder, false) as is_of_funder,
        registered_organization.name as registered_name,
        -- A town in the text decides between organizations of one name; that one of them is better known by it does not.
        case
            when coalesce(listed_organization.candidates, named_organization.candidates, 0) <= 1
                or regexp_matches(organization_reading.method, '_(city|region)$')
                or organization_mention.ror_id is not null
                then organization_reading.org_id
        end as read_id,
        organization_reading.method as read_method,
        organization_reading.confidence as read_confidence,
        organization_reading.basis as read_basis,
        organization_reading.predecessor_id,
        organization_reading.also_named
    from organization_mention
    left join unidentified using (subject_kind, subject_id)
    left join named_organization
        on named_organization.name_key = unidentified.name_key
        and named_organization.country_code = unidentified.country_code
    left join listed_organization on listed_organization.entry_id = unidentified.entry_id
    left join known_key on known_key.name_key = unidentified.name_key
    left join registered_organization on registered_organization.org_id = organization_mention.ror_id
    left join organization_reading
        on organization_reading.text = organization_mention.text
        and organization_reading.is_funder = organization_mention.is_funder
        and organization_reading.country_code is not distinct from organization_mention.country_code
        and organization_reading.ror_id is not distinct from organization_mention.ror_id
)
select
    looked_up.subject_id,
    looked_up.subject_kind,
    looked_up.year,
    case
        when looked_up.ror_id is not null then looked_up.ror_id
        when looked_up.read_id is not null then looked_up.read_id
        when looked_up.candidates = 1 then looked_up.named_id
        when looked_up.candidates > 1 or looked_up.is_known_name then null
        else 'name:' || looked_up.name_key
    end as org_id,
    case
        when looked_up.read_id is not null then looked_up.read_method
        when looked_up.ror_id is not null then 'ror'
        when looked_up.candidates = 1 then 'name_country'
        else 'unresolved'
    end as method,
    case
        when looked_up.read_id is not null then looked_up.read_confidence
        when looked_up.ror_id is not null and looked_up.subject_kind = 'affiliation' then 0.92
        when looked_up.ror_id is not null and looked_up.subject_kind = 'funding' then 0.95
        when looked_up.ror_id is not null then 0.99
        when looked_up.candidates = 1 then 0.95
        when looked_up.candidates > 1 or looked_up.is_known_name or looked_up.name_key is null then 0
        else 0.5
    end::double as confidence,
    case
        when looked_up.read_id is not null then looked_up.read_basis
        when looked_up.ror_id is not null and looked_up.subject_kind = 'affiliation' and looked_up.raw_string is null
            then 'The source gives ROR id ' || looked_up.ror_id || ', and no affiliation text to check it against.'
        when looked_up.ror_id is not null and looked_up.subject_kind = 'affiliation'
            then 'The source gives ROR id ' || looked_up.ror_id || ', which no loaded registry describes.'
        when looked_up.ror_id is not null
            then 'The record states ROR id ' || looked_up.ror_id
                || coalesce(', ' || quoted(looked_up.registered_name), '') || '.'
        when looked_up.name_key is null then 'The record names no organization.'
        when looked_up.candidates = 1
            then quoted(looked_up.name) || ' is a name of exactly one known organization in '
                || looked_up.country_code
                || case when looked_up.is_of_funder then ', in the Funder Registry.' else '.' end
        when looked_up.candidates > 1
            then quoted(looked_up.name) || ' is a name of ' || looked_up.candidates || ' organizations in '
                || looked_up.country_code || '.'
        when looked_up.is_known_name and looked_up.country_code is null
            then quoted(looked_up.name) || ' is a known name, but the record states no country.'
        when looked_up.is_known_name
            then quoted(looked_up.name) || ' is known in other countries than ' || looked_up.country_code || ' only.'
        else 'No registry knows ' || quoted(looked_up.name) || '.'
    end as basis,
    case when looked_up.read_id is not null then looked_up.predecessor_id end as predecessor_id,
    case when looked_up.read_id is not null then looked_up.also_named end as also_named
from looked_up
order by
    looked_up.subject_kind,
    looked_up.subject_id
