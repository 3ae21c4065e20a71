-- An organization that a government's list designates by the as-of date, or (`is_exact` false) one of its registry family. A list that gives
-- no ROR iD names somebody, and which organization that is takes a person to say (`is_list_match_sure` false).
-- grain: list entry × organization
select
    list_entry.entry_id,
    list_entry.name,
    list_entry.list_name,
    list_entry.authority,
    list_entry.may_be_listed_from,
    list_entry.listed_from,
    list_entry.listed_before,
    list_entry.may_be_listed_before,
    organization_family.relative_id as org_id,
    organization_family.depth = 0 as is_exact,
    list_entry.ror_id is not null
        and organization_match.confidence >= getvariable('organization_gate') as is_list_match_sure
from list_entry
join organization_match
    on organization_match.subject_kind = 'list_entry'
    and organization_match.subject_id = list_entry.entry_id
join organization_family using (org_id)
where list_entry.list_kind = 'designation'
and coalesce(coalesce(list_entry.may_be_listed_from, list_entry.listed_from) <= getvariable('as_of'), true)
