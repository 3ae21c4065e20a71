-- Records that identifiers join, directly or by way of others: each set is named by its smallest record.
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
        edge.here,
        min(reached.cluster_id)
    from reached
    join edge on edge.there = reached.record_id
    join recurring.reached as known on known.record_id = edge.here
    where reached.cluster_id < known.cluster_id
    group by edge.here
)
select
    record_id,
    cluster_id
from reached
order by record_id
