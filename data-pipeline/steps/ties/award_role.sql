-- A covered person on a public award record, as principal or co-principal investigator. Former roles are handed over and out.
-- grain: person × award
select
    award_person.person_id,
    award.award_id,
    award.award_number,
    award.number_norm,
    award.funder_name,
    award.funder_key,
    organization_match.org_id as funder_org_id,
    award.is_us_federal,
    award.title,
    award.activity_code,
    award.starts_on,
    award.ends_before,
    max(award_person.confidence) as conf_identity,
    max(award_person.confidence) >= getvariable('identity_gate') as is_identity_sure,
    arg_max(award_person.award_person_id, award_person.confidence) as award_person_id,
    min(award_person.role) as role
from award_person
join award using (award_id)
left join organization_match
    on organization_match.subject_kind = 'award'
    and organization_match.subject_id = award.award_id
where award_person.person_id is not null
and lower(award_person.role) in ('pi', 'co-pi')
and award.number_norm is not null
group by all
