-- An authorship that an identifier gives to a covered person: their ORCID in the byline (`orcid_record`), the same assigned
-- by a database (`orcid_source`), or a source author id that carries it elsewhere (`source_id`); or that a reviewer gives to them
-- (`reviewer`), which ends all other claims. What a reviewer refused is no claim.
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
decided as (
    select
        authorship.*,
        identity_decision.person_id,
        'reviewer' as method
    from identity_decision
    join authorship using (authorship_id)
    where identity_decision.verdict = 'confirmed'
    union all by name
    select claim.*
    from claim
    anti join identity_decision
        on identity_decision.authorship_id = claim.authorship_id
        and (identity_decision.verdict = 'confirmed' or identity_decision.person_id = claim.person_id)
),
family_name as (
    select distinct
        person_id,
        family_key
    from person_name
),
compared as (
    select
        decided.authorship_id,
        decided.work_id,
        decided.person_id,
        decided.method,
        decided.method = 'reviewer' or name_match.person_id is not null
            or (coalesce(decided.given_key, '') = '' and family_name.person_id is not null) as is_named_alike
    from decided
    left join name_match using (family_key, given_key, person_id)
    left join family_name
        on family_name.family_key = decided.family_key
        and family_name.person_id = decided.person_id
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
