-- An authorship that an identifier gives to a covered person: their ORCID in the byline (`orcid_record`), the same assigned
-- by a database (`orcid_source`), or a source author id that carries it elsewhere (`source_id`).
-- grain: authorship × person
with claim as (
    select
        authorship.*,
        person.person_id,
        case
            when authorship.orcid_basis = 'source' then 'orcid_source'
            else 'orcid_record'
        end as method
    from authorship
    join person using (orcid)
    union all by name
    select
        authorship.*,
        person.person_id,
        'source_id' as method
    from authorship
    join author_orcid using (source_author_id)
    join person on person.orcid = author_orcid.orcid
    where authorship.orcid is null
    and not authorship.has_orcid_conflict
),
family_name as (
    select distinct
        person_id,
        family_key
    from person_name
),
compared as (
    select
        claim.authorship_id,
        claim.work_id,
        claim.person_id,
        claim.method,
        name_match.person_id is not null
            or (coalesce(claim.given_key, '') = '' and family_name.person_id is not null) as is_named_alike
    from claim
    left join name_match using (family_key, given_key, person_id)
    left join family_name
        on family_name.family_key = claim.family_key
        and family_name.person_id = claim.person_id
)
select
    authorship_id,
    work_id,
    person_id,
    method,
    is_named_alike,
    is_named_alike and count(*) over (partition by authorship_id) = 1 as is_alone
from compared
where is_named_alike
or method <> 'source_id'
order by
    authorship_id,
    person_id
