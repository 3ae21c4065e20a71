-- Where each authorship stands: the author cluster that a reviewer's decision put it into, else that of the evidence, else by itself.
-- `cluster` is the number of the first authorship of the cluster; `method` says what put it there.
-- grain: authorship
select
    author_member.number,
    author_member.authorship_id,
    coalesce(author_decision.cluster, author_cluster.cluster, author_member.number) as cluster,
    coalesce(author_decision.method, author_cluster.method, 'alone') as method
from author_member
left join author_cluster using (number)
left join author_decision using (number)
order by author_member.number
