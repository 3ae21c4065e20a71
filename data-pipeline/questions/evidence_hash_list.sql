-- What each finding rests on: one hash a quotation, as journal/evidence-hash.ts makes it, whatever file it came in.
-- grain: finding
select
    finding_id,
    list(
        sha256(side || chr(31) || label || chr(31) || quote)
        order by sha256(side || chr(31) || label || chr(31) || quote)
    ) as hashes
from finding_evidence
group by all
order by finding_id
