-- What a run found, as the journal keeps it: rule, severity, certainty of date and confidence of the identity, then a digest of the
-- quotations of each kind (observed, disclosed, lists), `-` where there are none. No name and no words stand in it.
-- grain: finding
with quoted as (
    select
        finding_id,
        case side when 'list' then 'list' when 'observed' then 'observed' when 'award' then 'observed' else 'disclosed' end as part,
        left(md5(string_agg(sha256(label || chr(31) || quote), ' ' order by sha256(label || chr(31) || quote))), 6) as digest
    from finding_evidence
    group by all
),
digested as (
    select
        finding_id,
        any_value(digest) filter (part = 'observed') as observed,
        any_value(digest) filter (part = 'disclosed') as disclosed,
        any_value(digest) filter (part = 'list') as listed
    from quoted
    group by all
)
select
    finding.finding_id,
    concat_ws(
        ' ',
        finding.rule_id,
        finding.severity,
        finding.date_certainty,
        coalesce(finding.conf_identity::varchar, '-'),
        coalesce(digested.observed, '-'),
        coalesce(digested.disclosed, '-'),
        coalesce(digested.listed, '-')
    ) as found
from finding
left join digested using (finding_id)
order by finding.finding_id
