-- The organization whose host an e-mail address is under: cs.example.edu is under example.edu, unless somebody has it to themselves.
-- grain: host of an address
with host as (
    select distinct
        domain,
        string_split(domain, '.') as labels
    from authorship_email
),
above as (
    select
        host.domain,
        array_to_string(host.labels[step.first:], '.') as suffix
    from host
    cross join (select unnest(range(1, 8)) as first) as step
    where step.first < len(host.labels)
)
select
    above.domain,
    arg_max(registered_domain.org_id, length(above.suffix)) as org_id
from above
join registered_domain on registered_domain.domain = above.suffix
group by above.domain
order by above.domain
