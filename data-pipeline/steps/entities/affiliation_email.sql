-- Whose the e-mail address of an author is, seen from the organization of each of their affiliations (`agreement`): its `own`, that of one
-- which the registry relates to it (`kin`), or that of another (`other`). It is another's only where every affiliation of the author is known and none
-- is within two steps of it or names it too, since an author with two affiliations has one address. Only addresses under the
-- host of one organization count.
-- grain: affiliation
with sender as (
    select
        authorship_email.authorship_id,
        min(email_organization.org_id) as sender_id
    from authorship_email
    join email_organization using (domain)
    group by authorship_email.authorship_id
    having count(distinct email_organization.org_id) = 1
),
related as (
    select distinct
        sender.sender_id,
        organization_relation.relative_id
    from sender
    join organization_relation on organization_relation.org_id = sender.sender_id
),
near as (
    select distinct
        related.sender_id,
        organization_relation.relative_id
    from related
    join organization_relation on organization_relation.org_id = related.relative_id
),
judged as (
    select
        affiliation.affiliation_id,
        affiliation.authorship_id,
        sender.sender_id,
        case
            when stated_organization.org_id is null or starts_with(stated_organization.org_id, 'name:') then 'unknown'
            when stated_organization.org_id = sender.sender_id then 'own'
            when related.relative_id is not null then 'kin'
            when near.relative_id is not null then 'near'
            when list_contains(stated_organization.also_named, sender.sender_id) then 'named'
            else 'other'
        end as agreement
    from sender
    join affiliation using (authorship_id)
    join stated_organization
        on stated_organization.subject_kind = 'affiliation'
        and stated_organization.subject_id = affiliation.affiliation_id
    left join related
        on related.sender_id = sender.sender_id
        and related.relative_id = stated_organization.org_id
    left join near
        on near.sender_id = sender.sender_id
        and near.relative_id = stated_organization.org_id
),
settled as (
    select
        *,
        bool_and(agreement = 'other') over (partition by authorship_id) as is_stranger
    from judged
)
select
    'affiliation' as subject_kind,
    settled.affiliation_id as subject_id,
    settled.sender_id,
    registered_organization.name as sender_name,
    settled.agreement
from settled
join registered_organization on registered_organization.org_id = settled.sender_id
where settled.agreement in ('own', 'kin')
or settled.is_stranger
order by subject_id
