-- What e-mail addresses say, counted.
-- grain: figure
with identified as (
    select
        authorship_email.digest,
        authorship_email.basis,
        author_member.number,
        author_member.work_id,
        author_member.orcid,
        author_member.block
    from authorship_email
    join author_member using (authorship_id)
),
pair as (
    select
        greatest(one.basis, other.basis) as basis,
        one.orcid = other.orcid as is_same,
        one.block = other.block as is_one_name
    from identified as one
    join identified as other using (digest)
    where one.number < other.number
        and one.work_id <> other.work_id
        and one.orcid is not null
        and other.orcid is not null
),
stated as (
    select distinct
        authorship_email.authorship_id,
        email_organization.org_id as email_org,
        coalesce(organization_family.relative_id is not null, false) as is_family
    from authorship_email
    join email_organization using (domain)
    join affiliation using (authorship_id)
    join stated_organization
        on stated_organization.subject_kind = 'affiliation'
        and stated_organization.subject_id = affiliation.affiliation_id
    left join organization_family
        on organization_family.org_id = stated_organization.org_id
        and organization_family.relative_id = email_organization.org_id
    where stated_organization.confidence >= getvariable('organization_gate')
        and stated_organization.org_id is not null
        and not starts_with(stated_organization.org_id, 'name:')
),
placed as (
    select
        authorship_id,
        bool_or(is_family) as is_family
    from stated
    group by authorship_id
),
figure as (
    select
        1 as ordinal,
        'authorships with an address that is surely theirs' as figure,
        (select count(distinct authorship_id) from authorship_email) as hits,
        (select count(*) from authorship) as total
    union all
    select
        2,
        'of these, ' || case basis when 'stated' then 'beside the name' when 'line' then 'alone on the author’s line' else 'made of the name' end,
        count(distinct authorship_id),
        (select count(distinct authorship_id) from authorship_email)
    from authorship_email
    group by basis
    union all
    select
        3,
        'one address on two works, one person',
        count(*) filter (is_same),
        count(*)
    from pair
    union all
    select
        4,
        'the same, of names that agree',
        count(*) filter (is_same),
        count(*)
    from pair
    where is_one_name
    union all
    select
        5,
        'addresses under the host of an organization',
        count(*) filter (email_organization.org_id is not null),
        count(*)
    from authorship_email
    left join email_organization using (domain)
    union all
    select
        6,
        'the organization is one that the affiliation means, or its kin',
        count(*) filter (is_family),
        count(*)
    from placed
)
select
    figure,
    hits::integer as hits,
    total::integer as total
from figure
order by
    ordinal,
    figure
