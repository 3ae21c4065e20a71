-- A position, degree or membership on the ORCID profile of a covered person. A profile is kept for the public and is no form:
-- what stands on it is shown, and no rule takes it for disclosed, or its absence for a gap. The same item in two files is one.
-- grain: item of a profile
with orcid_holder as (
    select
        orcid,
        min(person_id) as person_id
    from person
    where orcid is not null
    group by orcid
    having count(*) = 1
)
select
    raw_profile_item.record_id as item_id,
    orcid_holder.person_id,
    raw_profile_item.item_type,
    raw_profile_item.org_name,
    raw_profile_item.org_key,
    raw_profile_item.ror_id,
    raw_profile_item.city,
    raw_profile_item.country_code,
    raw_profile_item.title,
    first_day_of(raw_profile_item.starts) as starts_on,
    day_after(raw_profile_item.ends) as ends_before,
    raw_profile_item.asserted_by,
    raw_profile_item.record_id
from raw_profile_item
join orcid_holder using (orcid)
where raw_profile_item.org_name is not null
qualify row_number() over (
    partition by
        orcid,
        raw_profile_item.item_type,
        raw_profile_item.org_key,
        raw_profile_item.title,
        raw_profile_item.starts,
        raw_profile_item.ends,
        raw_profile_item.asserted_by
    order by raw_profile_item.record_id
) = 1
order by item_id
