-- What there was to check for each covered person, over works that are surely theirs; `identity_unsure` counts bylines that
-- only may be.
-- grain: covered person
with sure_work as (
    select
        authored_work.person_id,
        authored_work.work_id,
        bool_or(affiliation.affiliation_id is not null) as has_affiliation,
        min(year(authored_work.date_lo)) as year
    from authored_work
    left join affiliation using (authorship_id)
    where authored_work.is_identity_sure
    group by all
),
described as (
    select
        sure_work.*,
        exists (from acknowledgment where acknowledgment.work_id = sure_work.work_id) as has_acknowledgment,
        exists (from funding where funding.work_id = sure_work.work_id) as has_funding
    from sure_work
),
counted_work as (
    select
        person_id,
        count(*) as work_count,
        count(*) filter (has_affiliation) as with_affiliation,
        count(*) filter (has_acknowledgment) as with_acknowledgment,
        count(*) filter (has_funding) as with_funding,
        min(year) as year_lo,
        max(year) as year_hi
    from described
    group by all
),
counted_link as (
    select
        person_id,
        count(*) filter (is_identity_sure) as identity_sure,
        count(*) filter (not is_identity_sure) as identity_unsure
    from authored_work
    group by all
),
counted_form as (
    select
        person_id,
        count(*) as disclosure_count
    from disclosure
    group by all
)
select
    person.person_id,
    coalesce(counted_work.work_count, 0)::integer as work_count,
    coalesce(counted_work.with_affiliation, 0)::integer as with_affiliation,
    coalesce(counted_work.with_acknowledgment, 0)::integer as with_acknowledgment,
    coalesce(counted_work.with_funding, 0)::integer as with_funding,
    coalesce(counted_link.identity_sure, 0)::integer as identity_sure,
    coalesce(counted_link.identity_unsure, 0)::integer as identity_unsure,
    counted_work.year_lo::integer as year_lo,
    counted_work.year_hi::integer as year_hi,
    coalesce(counted_form.disclosure_count, 0)::integer as disclosure_count
from person
left join counted_work using (person_id)
left join counted_link using (person_id)
left join counted_form using (person_id)
order by person.person_id
