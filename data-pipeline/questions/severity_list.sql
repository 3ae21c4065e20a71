-- How many findings stand at each severity; every severity has a row.
-- grain: severity
select
    severity,
    count(finding.finding_id)::integer as count
from (values ('P'), ('R'), ('A'), ('C')) as scale (severity)
left join finding using (severity)
group by severity
order by list_position(['P', 'R', 'A', 'C'], severity)
