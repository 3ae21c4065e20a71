-- Every record that gives an author of the byline taken, and whether its affiliation lines are taken for the authorship: those with a linked
-- organization and its words before those with either, then the most. The lines of the others are shown, and make no tie.
-- grain: authorship that several records give × record
with given as (
    select
        matched_authorship.work_id,
        matched_authorship.authorship_id,
        matched_authorship.work_record_id,
        matched_authorship.source,
        matched_authorship.position
    from matched_authorship
    union all
    select distinct
        matched_authorship.work_id,
        matched_authorship.authorship_id,
        byline.record_id,
        work_record.source,
        matched_authorship.taken_position
    from matched_authorship
    join byline using (work_id)
    join work_record on work_record.record_id = byline.record_id
),
counted as (
    select
        given.*,
        count(raw_affiliation.ror_id) filter (raw_affiliation.raw_string is not null) as linked_lines,
        count(raw_affiliation.ror_id) as links,
        count(raw_affiliation.raw_string) as lines
    from given
    left join raw_affiliation
        on raw_affiliation.work_record_id = given.work_record_id
        and raw_affiliation.position = given.position
    group by all
)
select
    authorship_id,
    work_id,
    work_record_id,
    position,
    row_number() over (
        partition by authorship_id
        order by linked_lines desc, links desc, lines desc, source_rank(source), work_record_id
    ) = 1 as is_taken
from counted
order by
    authorship_id,
    work_record_id
