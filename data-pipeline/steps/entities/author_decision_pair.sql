-- What reviewers said of two authorships, oldest first, as long as both are signed as they were then; by the numbers of author_member.
-- grain: decision about two authorships
select
    one.number as one,
    other.number as other,
    raw_identity_decision.verdict
from raw_identity_decision
join authorship as signed
    on signed.authorship_id = raw_identity_decision.authorship_id
    and signed.raw_name = raw_identity_decision.signed_as
join authorship as other_signed
    on other_signed.authorship_id = raw_identity_decision.other_authorship_id
    and other_signed.raw_name = raw_identity_decision.other_signed_as
join author_member as one on one.authorship_id = signed.authorship_id
join author_member as other on other.authorship_id = other_signed.authorship_id
order by split_part(raw_identity_decision.record_id, ':', 2)::integer
