-- An authorship with a co-author who also signed works that an identifier or a reviewer gives to the covered person whom it is, or may
-- be. Works of very many authors show no acquaintance.
-- grain: authorship × person
with small_work as (
    select work_id
    from work
    where coalesce(author_count, 0) <= getvariable('hyperauthorship_cap')
),
known_coauthor as (
    select distinct
        identity_claim.person_id,
        other.work_id as known_work_id,
        unnest(author_tokens(other.orcid, other.source_author_id)) as token
    from identity_claim
    join small_work using (work_id)
    join authorship as other using (work_id)
    where identity_claim.is_alone
    and other.authorship_id <> identity_claim.authorship_id
),
coauthor as (
    select
        identity_prospect.authorship_id,
        identity_prospect.work_id,
        identity_prospect.person_id,
        coalesce(other.display_name, other.raw_name) as name,
        unnest(author_tokens(other.orcid, other.source_author_id)) as token,
        other.position
    from identity_prospect
    join small_work using (work_id)
    join authorship as other using (work_id)
    where other.authorship_id <> identity_prospect.authorship_id
)
select
    coauthor.authorship_id,
    coauthor.person_id,
    arg_min(coauthor.name, coauthor.position) as coauthor,
    count(distinct coauthor.position)::integer as coauthor_count
from coauthor
join known_coauthor
    on known_coauthor.person_id = coauthor.person_id
    and known_coauthor.token = coauthor.token
    and known_coauthor.known_work_id <> coauthor.work_id
group by
    coauthor.authorship_id,
    coauthor.person_id
order by
    coauthor.authorship_id,
    coauthor.person_id
