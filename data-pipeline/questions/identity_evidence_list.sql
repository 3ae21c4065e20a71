-- What speaks for and against that the works of one group of identity_group_list (variable group_id) are the person's, and what is missing.
-- grain: authorship × feature
with asked as (
    select
        authorship.*,
        person.person_id,
        person.orcid as person_orcid,
        work.topic,
        work.year
    from identity_link
    join authorship using (authorship_id)
    join author_place using (authorship_id)
    join person on person.person_id = identity_link.person_id
    join work on work.work_id = identity_link.work_id
    where identity_group(
        identity_link.person_id,
        author_place.cluster,
        identity_link.method,
        identity_link.is_sure
    ) = getvariable('group_id')
),
asked_person as (
    select distinct person_id
    from asked
),
known_work as (
    select
        min(work.year) as year_lo,
        max(work.year) as year_hi,
        list(distinct lower(work.topic)) filter (work.topic is not null) as topics,
        count(*) as works
    from identity_link
    join asked_person using (person_id)
    join work on work.work_id = identity_link.work_id
    anti join asked on asked.authorship_id = identity_link.authorship_id
    where identity_link.is_sure
),
bearer as (
    select count(distinct author_place.cluster) as authors
    from name_match
    join authorship using (family_key, given_key)
    join author_place using (authorship_id)
    join asked_person using (person_id)
    where not name_match.is_weak
),
told as (
    select
        asked.authorship_id,
        unnest([
            {
                'feature': 'name',
                'speaks': case
                    when name_match.person_id is null then 'against'
                    when name_match.is_weak then 'missing'
                    else 'for'
                end,
                'words': case
                    when name_match.person_id is null then 'no name on the roster fits'
                    else 'fits a name on the roster: ' || name_match.label
                end
            },
            {
                'feature': 'orcid',
                'speaks': case
                    when asked.has_orcid_conflict or asked.orcid <> asked.person_orcid then 'against'
                    when asked.orcid = asked.person_orcid then 'for'
                    else 'missing'
                end,
                'words': case
                    when asked.has_orcid_conflict then 'the records of the work give different ones'
                    when asked.orcid <> asked.person_orcid then 'the byline gives ' || asked.orcid
                    when asked.orcid = asked.person_orcid and asked.orcid_basis = 'source'
                        then 'assigned by the database'
                    when asked.orcid = asked.person_orcid then 'printed in the record'
                    when asked.person_orcid is null then 'none on the roster'
                    else 'none in the byline'
                end
            },
            {
                'feature': 'source_id',
                'speaks': case
                    when author_orcid.orcid is null or asked.person_orcid is null then 'missing'
                    when author_orcid.orcid = asked.person_orcid then 'for'
                    else 'against'
                end,
                'words': case
                    when asked.source_author_id is null then 'the source gives no author id'
                    when author_orcid.orcid is null or asked.person_orcid is null
                        then 'the source’s author id has no ORCID to compare'
                    when author_orcid.orcid = asked.person_orcid then 'has the person’s ORCID elsewhere'
                    else 'has another ORCID elsewhere'
                end
            },
            {
                'feature': 'affiliation',
                'speaks': case
                    when identity_affiliation.person_id is not null then 'for'
                    when named.line is not null then 'against'
                    else 'missing'
                end,
                'words': coalesce(
                    identity_affiliation.employer || ', an employer at the time',
                    'names no employer of the time: ' || quoted(named.line),
                    'no affiliation in the record'
                )
            },
            {
                'feature': 'coauthor',
                'speaks': case when identity_coauthor.person_id is null then 'missing' else 'for' end,
                'words': case
                    when identity_coauthor.person_id is null then 'none in common with works known to be theirs'
                    when identity_coauthor.coauthor_count = 1
                        then identity_coauthor.coauthor || ', on works known to be theirs too'
                    else identity_coauthor.coauthor || ' and '
                        || (identity_coauthor.coauthor_count - 1)::varchar || ' more, on works known to be theirs too'
                end
            },
            {
                'feature': 'email',
                'speaks': case
                    when identity_email.is_on_roster
                        or identity_email.is_on_profile
                        or identity_email.is_on_known_work
                        or identity_email.employer is not null then 'for'
                    else 'missing'
                end,
                'words': case
                    when identity_email.is_on_roster then 'the address that the roster gives'
                    when identity_email.is_on_profile then 'the address that their ORCID record states'
                    when identity_email.is_on_known_work then 'the same address as on works known to be theirs'
                    when identity_email.employer is not null
                        then 'an address of ' || identity_email.employer || ', an employer at the time'
                    when identity_email.person_id is not null
                        then 'an address not met with them before: people have several'
                    else 'none that is surely this author’s'
                end
            },
            {
                'feature': 'topic',
                'speaks': case
                    when list_contains(known_work.topics, lower(asked.topic)) then 'for'
                    else 'missing'
                end,
                'words': case
                    when asked.topic is null then 'the record states none'
                    when list_contains(known_work.topics, lower(asked.topic))
                        then asked.topic || ', as works known to be theirs'
                    else asked.topic || ', on no work known to be theirs'
                end
            },
            {
                'feature': 'years',
                'speaks': case
                    when asked.year is null or known_work.works = 0 then 'missing'
                    when asked.year between known_work.year_lo - 3 and known_work.year_hi + 3 then 'for'
                    when asked.year between known_work.year_lo - 15 and known_work.year_hi + 15 then 'missing'
                    else 'against'
                end,
                'words': case
                    when known_work.works = 0 then 'no work is known to be theirs'
                    else 'works known to be theirs: ' || known_work.year_lo || '–' || known_work.year_hi
                end
            },
            {
                'feature': 'namesakes',
                'speaks': case when bearer.authors > 1 then 'against' else 'for' end,
                'words': case
                    when bearer.authors > 1
                        then bearer.authors || ' groups of works here are signed by a name that fits'
                    else 'nobody else here has a name that fits'
                end
            }
        ]) as evidence
    from asked
    cross join known_work
    cross join bearer
    left join name_match
        on name_match.family_key = asked.family_key
        and name_match.given_key = asked.given_key
        and name_match.person_id = asked.person_id
    left join author_orcid using (source_author_id)
    left join identity_affiliation
        on identity_affiliation.authorship_id = asked.authorship_id
        and identity_affiliation.person_id = asked.person_id
    left join identity_coauthor
        on identity_coauthor.authorship_id = asked.authorship_id
        and identity_coauthor.person_id = asked.person_id
    left join identity_email
        on identity_email.authorship_id = asked.authorship_id
        and identity_email.person_id = asked.person_id
    left join (
        select
            authorship_id,
            arg_min(coalesce(raw_string, org_name), ordinal) as line
        from affiliation
        group by authorship_id
    ) as named on named.authorship_id = asked.authorship_id
)
select
    authorship_id,
    evidence.feature,
    evidence.speaks,
    evidence.words
from told
order by authorship_id
