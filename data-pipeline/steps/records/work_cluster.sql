-- Records that identifiers join, directly or by way of others: each set is named by its smallest record. In each round a record takes
-- the name of its neighbors, and the name that its name has taken, so that a long chain needs few rounds.
-- grain: source record of a work that shares an identifier
with recursive edge as (
    select distinct
        record_id as here,
        holder_record_id as there
    from work_identifier
    where is_own
    union
    select distinct
        holder_record_id,
        record_id
    from work_identifier
    where is_own
),
reached (record_id, cluster_id) using key (record_id) as (
    select
        here,
        min(least(here, there))
    from edge
    group by here
    union
    select
        nearer.record_id,
        min(nearer.cluster_id)
    from (
        select
            edge.here as record_id,
            reached.cluster_id
        from reached
        join edge on edge.there = reached.record_id
        union all
        select
            member.record_id,
            named.cluster_id
        from recurring.reached as member
        join recurring.reached as named on named.record_id = member.cluster_id
    ) as nearer
    join recurring.reached as known on known.record_id = nearer.record_id
    where nearer.cluster_id < known.cluster_id
    group by nearer.record_id
)
select
    record_id,
    cluster_id
from reached
order by record_id
