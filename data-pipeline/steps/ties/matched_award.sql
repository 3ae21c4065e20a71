-- A row of support that is, or may be, an award tied to the same person. `basis` is `number`, `title`, or what only may be
-- the same: `part_of_number`, `near_number`, `title_other_funder`, `no_number`.
-- Two numbers that public records both have are two awards, however alike.
-- grain: person × award number × support item
with tied as (
    select distinct
        person_id,
        number_norm,
        award_id,
        title,
        funder_name,
        funder_key,
        funder_org_id
    from award_role
    union
    select distinct
        person_id,
        number_norm,
        award_id,
        award_title,
        funder_name,
        funder_key,
        funder_org_id
    from acknowledged_award
),
compared as (
    select
        tied.person_id,
        tied.number_norm,
        told.item_id,
        told.number_norm as told_number,
        told.number_norm = tied.number_norm as is_same_number,
        coalesce(
            jaro_winkler_similarity(lower(told.project_title), lower(tied.title)) >= getvariable('title_similarity'),
            false
        ) as is_same_title,
        tied.title is null or told.project_title is null as is_title_unknown,
        case
            when told.funder_key = tied.funder_key or organization_family.org_id is not null then true
            else jaro_winkler_similarity(lower(told.funder_name), lower(tied.funder_name)) >= 0.85
        end as is_same_funder,
        tied.award_id is not null and told.number_norm in (select number_norm from award) as are_both_on_record
    from tied
    join disclosed_award as told using (person_id)
    left join organization_family
        on organization_family.org_id = tied.funder_org_id
        and organization_family.relative_id = told.funder_org_id
),
based as (
    select
        person_id,
        number_norm,
        item_id,
        case
            when is_same_number then 'number'
            when is_same_title and is_same_funder then 'title'
            when is_same_title then 'title_other_funder'
            when length(number_norm) >= 6
                and length(told_number) >= 6
                and (contains(number_norm, told_number) or contains(told_number, number_norm)) then 'part_of_number'
            when length(number_norm) >= 6
                and not are_both_on_record
                and coalesce(is_same_funder, true)
                and damerau_levenshtein(number_norm, told_number) = 1 then 'near_number'
            when told_number is null and is_title_unknown and coalesce(is_same_funder, true) then 'no_number'
        end as basis
    from compared
)
select
    person_id,
    number_norm,
    item_id,
    arg_min(basis, list_position(['number', 'title', 'title_other_funder', 'part_of_number', 'near_number', 'no_number'], basis))
        as basis
from based
where basis is not null
group by all
