-- A place where a record names an organization: an affiliation, an employment, a row of a form, a funder, a list entry. `text` is
-- what is read for it, null where a name is only looked up; `year` that of the work, for affiliations.
-- grain: subject
with named as (
    select
        affiliation.affiliation_id as subject_id,
        'affiliation' as subject_kind,
        coalesce(affiliation.org_name, affiliation.raw_string) as name,
        organization_name_key.name_key,
        affiliation.ror_id,
        affiliation.country_code,
        affiliation.raw_string,
        work.year
    from affiliation
    left join work using (work_id)
    left join organization_name_key
        on organization_name_key.name = coalesce(affiliation.org_name, affiliation.raw_string)
    union all
    select
        employment_id,
        'employment',
        org_name,
        org_key,
        ror_id,
        country_code,
        null,
        null
    from employment
    union all
    select
        item_id,
        'position',
        org_name,
        org_key,
        ror_id,
        country_code,
        null,
        null
    from position_item
    union all
    select
        item_id,
        'support',
        funder_name,
        funder_key,
        funder_ror,
        null,
        null,
        null
    from support_item
    union all
    select
        award_id,
        'award',
        funder_name,
        funder_key,
        funder_ror,
        funder_country,
        null,
        null
    from award
    union all
    select
        funding.funding_id,
        'funding',
        funding.funder_name,
        organization_name_key.name_key,
        funding.funder_ror,
        null,
        null,
        null
    from funding
    left join organization_name_key on organization_name_key.name = funding.funder_name
    union all
    select
        list_entry.entry_id,
        'list_entry',
        list_entry.name,
        raw_list_entry.name_key,
        list_entry.ror_id,
        list_entry.country_code,
        null,
        null
    from list_entry
    join raw_list_entry using (record_id)
)
select
    *,
    subject_kind in ('support', 'award', 'funding') as is_funder,
    case when subject_kind <> 'list_entry' then coalesce(raw_string, name) end as text
from named
