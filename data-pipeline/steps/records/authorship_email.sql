-- An e-mail address that is surely an author's, as a digest, by any record of the work. `basis` is the surest: `stated` beside the name,
-- alone on the author's affiliation `line`, or made of the author's `name`.
-- grain: authorship × address
with said as (
    select
        byline.work_id || '#' || raw_authorship_email.position as authorship_id,
        raw_authorship_email.digest,
        raw_authorship_email.domain,
        raw_authorship_email.basis
    from byline
    join raw_authorship_email on raw_authorship_email.work_record_id = byline.record_id
    union all
    select
        matched_authorship.authorship_id,
        raw_authorship_email.digest,
        raw_authorship_email.domain,
        raw_authorship_email.basis
    from matched_authorship
    join raw_authorship_email using (work_record_id, position)
)
select
    said.authorship_id,
    said.digest,
    any_value(said.domain) as domain,
    arg_min(said.basis, list_position(['stated', 'line', 'name'], said.basis)) as basis
from said
group by
    said.authorship_id,
    said.digest
order by
    said.authorship_id,
    said.digest
