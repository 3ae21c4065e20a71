-- Works that are, or may be, one covered person's and that stand or fall together: those of one author cluster, in one state. Those
-- that cannot be told come first, the ones first that most checks and works wait for.
-- grain: person × author cluster × state
with link as (
    select
        identity_link.*,
        authorship.raw_name,
        work.year,
        author_place.cluster,
        identity_state(identity_link.method, identity_link.is_sure) as state
    from identity_link
    join authorship using (authorship_id)
    join author_place using (authorship_id)
    join work on work.work_id = identity_link.work_id
),
waiting as (
    select
        person_id,
        count(*)::integer as checks
    from evaluation
    where verdict = 'unknown'
        and gate = 'G1'
    group by person_id
)
select
    any_value(identity_group(link.person_id, link.cluster, link.method, link.is_sure)) as group_id,
    link.person_id,
    person.display_name as person_name,
    link.state,
    arg_min(link.raw_name, link.authorship_id) as signed_as,
    count(*)::integer as work_count,
    min(link.year)::integer as year_lo,
    max(link.year)::integer as year_hi,
    list(distinct link.method order by link.method) as methods,
    case when link.state = 'open' then coalesce(any_value(waiting.checks), 0) else 0 end::integer as check_count
from link
join person using (person_id)
left join waiting using (person_id)
group by
    link.person_id,
    person.display_name,
    link.cluster,
    link.state
order by
    link.state = 'open' desc,
    check_count desc,
    work_count desc,
    link.person_id,
    link.cluster,
    link.state
