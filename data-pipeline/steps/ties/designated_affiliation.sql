-- An affiliation in a byline with an organization on a government's list, or with one of its family (`is_exact` false), and
-- whether the listing was in force on the work's whole date (`force`): `in_force`, `later` (listed after it), `before` (the
-- listing had ended), `possible`, or `undated` where the work or the listing has no date. An organization that has become another by the
-- year of the work counts as what the byline names, too.
-- grain: affiliation × list entry
with meant as (
    select
        subject_id as affiliation_id,
        org_id,
        confidence
    from organization_match
    where subject_kind = 'affiliation'
    union
    select
        subject_id,
        stated_org_id,
        confidence
    from organization_match
    where subject_kind = 'affiliation'
)
select
    affiliation.affiliation_id,
    affiliation.authorship_id,
    affiliation.work_id,
    designated.org_id,
    meant.confidence as conf_organization,
    meant.confidence >= getvariable('organization_gate') as is_organization_sure,
    designated.entry_id,
    designated.name,
    designated.list_name,
    designated.authority,
    designated.listed_from,
    designated.is_list_match_sure,
    designated.is_exact,
    case
        when designated.listed_from is null or work.date_lo is null then 'undated'
        when work.date_hi < designated.may_be_listed_from then 'later'
        when work.date_lo >= designated.may_be_listed_before then 'before'
        when work.date_lo >= designated.listed_from and coalesce(work.date_hi < designated.listed_before, true)
            then 'in_force'
        else 'possible'
    end as force
from designated_organization as designated
join meant using (org_id)
join affiliation using (affiliation_id)
join work using (work_id)
qualify row_number() over (
    partition by affiliation.affiliation_id, designated.entry_id
    order by designated.is_exact desc, designated.org_id
) = 1
