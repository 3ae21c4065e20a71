-- Every finding as one line, in review order: severity, certainty of date, works, confidence, then id.
-- grain: finding
select
    finding.finding_id,
    finding.rule_id,
    finding.severity,
    finding.person_id,
    coalesce(person.display_name, finding.person_id) as person_name,
    person.unit,
    finding.subject_key,
    finding.subject_label,
    finding.title,
    finding.date_lo,
    finding.date_hi,
    finding.date_certainty,
    finding.conf_least,
    finding.work_count
from finding
left join person using (person_id)
order by
    list_position(['P', 'R', 'A', 'C'], finding.severity),
    finding.date_certainty,
    finding.work_count desc,
    finding.conf_least desc,
    finding.finding_id
