-- Whom an authorship counts as: the covered person where that is sure, else the author whose other authorships share an ORCID, a
-- database's author id or enough else with it, else nobody but itself. That a cluster has a covered person's authorship in it makes
-- none of the others theirs. `label` is one and the same for all authorships of an author; `method` and `confidence` say how
-- it was found.
-- grain: authorship
with placed as (
    select
        author_member.*,
        author_place.cluster,
        author_place.method
    from author_member
    join author_place using (number)
),
orcid_author as (
    select
        orcid,
        arg_min(cluster, number) as cluster
    from placed
    where orcid is not null
    group by orcid
),
source_author as (
    select
        arg_min(cluster, number) as cluster,
        case
            when contains(source_author_id, ':') then source_author_id
            else 'openalex:' || source_author_id
        end as source_id
    from placed
    where source_author_id is not null
    group by source_author_id
),
named_cluster as (
    select
        placed.cluster,
        coalesce(
            'orcid:' || min(orcid_author.orcid),
            min(source_author.source_id),
            min(placed.authorship_id)
        ) as author_id
    from placed
    left join orcid_author using (cluster)
    left join source_author using (cluster)
    group by placed.cluster
),
identified as (
    select
        authorship.authorship_id,
        coalesce(authorship.display_name, authorship.raw_name) as name,
        identity_link.person_id,
        coalesce(identity_link.person_id, named_cluster.author_id) as author_id,
        coalesce(identity_link.method, placed.method) as method,
        case
            when identity_link.person_id is not null then identity_link.confidence
            when placed.method = 'reviewer' then 0.99
            when placed.method = 'orcid' and authorship.orcid_basis = 'record' then 0.99
            when placed.method = 'orcid' then 0.97
            when placed.method = 'source_id' then 0.96
            when placed.method = 'evidence' then 0.95
            else 1
        end::double as confidence
    from authorship
    join placed using (authorship_id)
    join named_cluster using (cluster)
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
    identified.person_id is not null as is_covered,
    identified.method,
    identified.confidence
from identified
join labelled using (author_id)
left join person on person.person_id = identified.person_id
order by authorship_id
