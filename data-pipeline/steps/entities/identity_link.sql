-- An authorship and a covered person whom it is, or may be. Confidence belongs to the method; `is_sure` passes the identity
-- gate. A conflict, a name alone and what a reviewer refused are never sure. A name that fits only by a weak rule is a link only beside an
-- affiliation, a co-author or an e-mail address.
-- grain: authorship × person
with named_authorship as (
    select
        authorship.authorship_id,
        quoted(coalesce(authorship.raw_name, authorship.display_name)) as written,
        authorship.orcid,
        authorship.source_author_id,
        authorship.has_orcid_conflict
    from authorship
),
claimed as (
    select
        identity_claim.authorship_id,
        identity_claim.work_id,
        identity_claim.person_id,
        case
            when identity_claim.is_alone then identity_claim.method
            else 'conflict'
        end as method,
        case
            when not identity_claim.is_alone then 0.8
            when identity_claim.method in ('reviewer', 'orcid_record') then 0.99
            when identity_claim.method = 'orcid_source' then 0.97
            else 0.96
        end as confidence,
        case identity_claim.method
            when 'reviewer' then coalesce(nullif(identity_decision.decided_by, ''), 'A reviewer') || ' confirmed on '
                || identity_decision.decided_on || ' that ' || named_authorship.written || ' is '
                || person.display_name
            when 'orcid_record' then 'The byline gives ' || named_authorship.written || ' the ORCID ' || person.orcid
                || ', which is that of ' || person.display_name
            when 'orcid_source' then 'The database assigns ' || named_authorship.written || ' the ORCID '
                || person.orcid || ', which is that of ' || person.display_name
            else named_authorship.written || ' is the source''s author ' || named_authorship.source_author_id
                || ', who elsewhere has the ORCID ' || person.orcid || ' of ' || person.display_name
        end
        || case
            when not identity_claim.is_named_alike then '; but the names do not fit.'
            when identity_decision.is_disputed then '; but it was confirmed for another covered person too.'
            when identity_claim.method = 'reviewer' then '.'
            when not identity_claim.is_alone then '; but another covered person has the same claim.'
            else ', and the names fit.'
        end as basis
    from identity_claim
    join named_authorship using (authorship_id)
    join person using (person_id)
    left join identity_decision
        on identity_decision.authorship_id = identity_claim.authorship_id
        and identity_decision.person_id = identity_claim.person_id
),
refused as (
    select
        identity_decision.authorship_id,
        identity_decision.work_id,
        identity_decision.person_id,
        'rejected' as method,
        0 as confidence,
        coalesce(nullif(identity_decision.decided_by, ''), 'A reviewer') || ' decided on '
            || identity_decision.decided_on || ' that ' || named_authorship.written || ' is not '
            || person.display_name || '.' as basis
    from identity_decision
    join named_authorship using (authorship_id)
    join person using (person_id)
    where identity_decision.verdict = 'rejected'
),
named as (
    select
        identity_candidate.authorship_id,
        identity_candidate.work_id,
        identity_candidate.person_id,
        case
            when identity_support.person_id is null then 'name_only'
            when identity_support.employer is null then 'name_email'
            else 'name_affiliation_coauthor'
        end as method,
        case
            when identity_support.employer is not null then 0.95
            when identity_support.person_id is not null then 0.97
            else 0.5
        end as confidence,
        case
            when identity_support.employer is not null
                then named_authorship.written || ' fits the name of ' || person.display_name || ', is affiliated with '
                    || identity_support.employer || ' and signs with ' || identity_support.coauthor
                    || ', a co-author on works that an identifier gives to this person.'
            when identity_support.person_id is not null
                then named_authorship.written || ' fits the name of ' || person.display_name
                    || ', and has the e-mail address that '
                    || case when identity_email.is_on_roster then 'the roster gives' else 'the ORCID record states' end
                    || ' for this person.'
            when identity_candidate.has_namesake_on_roster
                then named_authorship.written || ' fits the names of several covered people.'
            when identity_candidate.has_namesake_in_byline
                then named_authorship.written || ' fits the name of ' || person.display_name
                    || ', and so does another name in the same byline.'
            when named_authorship.has_orcid_conflict
                then named_authorship.written || ' fits the name of ' || person.display_name
                    || ', but the records of the work give different ORCID iDs.'
            when identity_candidate.is_profile_other
                then named_authorship.written || ' fits the name of ' || person.display_name
                    || ', but the source''s author id has another ORCID elsewhere.'
            when identity_candidate.is_weak
                then named_authorship.written || ' fits the name of ' || person.display_name || ' only loosely ('
                    || identity_candidate.name_label || '), with some evidence, but too little.'
            else named_authorship.written || ' fits the name of ' || person.display_name
                || ', and nothing else ties the two.'
        end as basis
    from identity_candidate
    join named_authorship using (authorship_id)
    join person using (person_id)
    left join identity_support using (authorship_id, person_id)
    left join identity_affiliation using (authorship_id, person_id)
    left join identity_coauthor using (authorship_id, person_id)
    left join identity_email using (authorship_id, person_id)
    where not identity_candidate.is_weak
        or identity_email.is_on_roster
        or identity_email.is_on_profile
        or identity_email.is_on_known_work
        or identity_affiliation.employer is not null
        or identity_coauthor.coauthor is not null
)
select
    authorship_id,
    work_id,
    person_id,
    method,
    confidence::double as confidence,
    basis,
    confidence >= getvariable('identity_gate') and method not in ('conflict', 'name_only', 'rejected') as is_sure
from (
    select * from claimed
    union all
    select * from named
    union all
    select * from refused
)
order by
    authorship_id,
    person_id
