-- All that the evidence card says of the findings asked for: one (variable finding_id), or all where it is null.
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
    finding.work_count,
    finding.rule_version,
    finding.statement,
    finding.escalators,
    finding.conf_identity,
    finding.conf_organization,
    finding.conf_mention,
    finding.conf_attribution,
    finding.conf_date,
    finding.overlap_months,
    finding.would_clear
from finding
left join person using (person_id)
where coalesce(finding.finding_id = getvariable('finding_id')::varchar, true)
order by
    list_position(['P', 'R', 'A', 'C'], finding.severity),
    finding.date_certainty,
    finding.work_count desc,
    finding.conf_least desc,
    finding.finding_id
