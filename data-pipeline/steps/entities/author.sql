-- Whom an authorship counts as: the covered person where that is sure, else the ORCID, else the source's author, else nobody
-- but itself. `label` is one and the same for all authorships of an author.
-- grain: authorship
with identified as (
    select
        authorship.authorship_id,
        coalesce(authorship.display_name, authorship.raw_name) as name,
        identity_link.person_id,
        coalesce(
            identity_link.person_id,
            'orcid:' || authorship.orcid,
            case when contains(authorship.source_author_id, ':') then authorship.source_author_id end,
            'openalex:' || authorship.source_author_id,
            authorship.authorship_id
        ) as author_id
    from authorship
    left join identity_link
        on identity_link.authorship_id = authorship.authorship_id
        and identity_link.is_sure
),
labelled as (
    select
        author_id,
        arg_min(name, authorship_id) as label
    from identified
    group by author_id
)
select
    identified.authorship_id,
    identified.author_id,
    coalesce(person.display_name, labelled.label, identified.author_id) as label,
    identified.person_id is not null as is_covered
from identified
join labelled using (author_id)
left join person on person.person_id = identified.person_id
order by authorship_id
