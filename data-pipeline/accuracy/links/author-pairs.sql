-- Pairs of labelled authorships of different works whose names begin alike: whether both are one person, and whether they were taken as one.
-- grain: half × group of names × same person × taken as one × bearers of the family name
with labelled as (
    select
        author_member.*,
        coalesce(author_cluster.cluster, author_member.number) as author,
        author_label.label,
        author_label.half,
        author_label.name_group,
        count(*) over (partition by replace(author_member.family_key, ' ', '')) as bearers
    from author_member
    left join author_cluster using (number)
    join author_label using (authorship_id)
    where author_member.block is not null
)
select
    a.half,
    a.name_group,
    a.label = b.label as is_same,
    a.author = b.author as is_joined,
    case
        when a.bearers < 10 then 'borne by fewer than 10'
        when a.bearers < 100 then 'borne by 10 to 99'
        else 'borne by 100 and more'
    end as bearers,
    count(*)::integer as pairs
from labelled as a
join labelled as b
    on a.block = b.block
    and a.number < b.number
    and a.work_number <> b.work_number
group by all
order by all
