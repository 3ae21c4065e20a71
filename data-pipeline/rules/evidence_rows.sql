-- The quotations behind the findings of the rule at hand (variable rule_id), in reading order.
-- grain: finding × quotation
with cited as (
    select
        left(sha256(getvariable('rule_id')::varchar || '|' || subject_key), 16) as finding_id,
        subject_key,
        unnest(evidence) as reference,
        unnest(range(1, len(evidence) + 1))::integer as seq
    from rule_result
    where verdict = 'fired'
)
select
    cited.finding_id,
    cited.seq,
    split_part(cited.reference, ':', 1) as side,
    evidence.quote,
    evidence.char_start,
    evidence.char_end,
    evidence.record_id,
    evidence.label,
    evidence.work_id
from cited
join evidence on evidence.evidence_id = substr(cited.reference, instr(cited.reference, ':') + 1)
order by
    cited.subject_key,
    cited.seq
