-- What would contradict if two authors were one (variables one_authorships and other_authorships: all of each), one sentence each.
-- grain: contradiction
with side as (
    select
        author.author_id,
        author.authorship_id,
        authorship.work_id,
        authorship.raw_name,
        authorship.family_key,
        authorship.given_key,
        authorship.orcid,
        author_place.cluster,
        list_contains(getvariable('one_authorships'), author.authorship_id) as is_one
    from author
    join authorship using (authorship_id)
    join author_place using (authorship_id)
    where list_contains(getvariable('one_authorships'), author.authorship_id)
    or list_contains(getvariable('other_authorships'), author.authorship_id)
),
orcids as (
    select
        list(distinct orcid order by orcid) filter (is_one) as one,
        list(distinct orcid order by orcid) filter (not is_one) as other
    from side
    where orcid is not null
    having count(distinct is_one) = 2
),
held as (
    select distinct author.label
    from side
    join author_place using (cluster)
    join author on author.authorship_id = author_place.authorship_id
    where author.is_covered
)
select
    1 as seq,
    'Both signed ' || quoted(coalesce(any_value(work.title), work_id)) || ', at two places of its byline.' as words
from side
join work using (work_id)
group by work_id
having count(distinct is_one) = 2
union all
select
    2,
    'Their bylines give different ORCID iDs: ' || array_to_string(one, ', ') || ' and ' || array_to_string(other, ', ') || '.'
from orcids
where not list_has_any(one, other)
union all
select
    3,
    'No name of one fits any name of the other.'
from side as one
join side as other on one.is_one and not other.is_one
having count(*) filter (names_compatible(one.family_key, one.given_key, other.family_key, other.given_key)) = 0
union all
select
    4,
    'Works that stand with these are surely ' || label || '’s: those stay theirs.'
from held
union all
select distinct
    5,
    'Some of these works may be ' || person.display_name || '’s, who is on the roster: that is not settled yet.'
from side
join identity_link using (authorship_id)
join person using (person_id)
where not identity_link.is_sure
and identity_link.method <> 'rejected'
union all
select
    6,
    decided_by || ' set them apart on ' || decided_on || '.'
from raw_identity_decision
join side as one on one.authorship_id = raw_identity_decision.authorship_id
join side as other
    on other.authorship_id = raw_identity_decision.other_authorship_id
    and other.is_one <> one.is_one
where verdict = 'different'
group by all
order by seq, words
