-- Every authorship of an author of whom a reviewer decided, as clustering left it.
-- grain: authorship
with placed as (
    select
        author_member.number,
        author_member.authorship_id,
        coalesce(author_cluster.cluster, author_member.number) as cluster,
        coalesce(author_cluster.method, 'alone') as method
    from author_member
    left join author_cluster using (number)
),
named as (
    select unnest([authorship_id, other_authorship_id]) as authorship_id
    from raw_identity_decision
    where other_authorship_id is not null
)
select
    number,
    cluster,
    method
from placed
where cluster in (
    select placed.cluster
    from named
    join placed using (authorship_id)
)
order by number
