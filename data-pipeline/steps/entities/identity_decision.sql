-- What a reviewer decided last about an authorship and a covered person, as long as the name in the byline is the one that it was
-- decided about. Of an authorship that is confirmed for two people, `is_disputed` says so.
-- grain: authorship × person
with newest as (
    select *
    from raw_identity_decision
    where person_id is not null
    qualify row_number() over (
        partition by authorship_id, person_id
        order by split_part(record_id, ':', 2)::integer desc
    ) = 1
)
select
    newest.authorship_id,
    authorship.work_id,
    newest.person_id,
    newest.verdict,
    newest.decided_by,
    newest.decided_on,
    newest.verdict = 'confirmed'
        and count(*) filter (newest.verdict = 'confirmed') over (partition by newest.authorship_id) > 1 as is_disputed
from newest
join authorship
    on authorship.authorship_id = newest.authorship_id
    and authorship.raw_name = newest.signed_as
semi join person on person.person_id = newest.person_id
order by
    newest.authorship_id,
    newest.person_id
