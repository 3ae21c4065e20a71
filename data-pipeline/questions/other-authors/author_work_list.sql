-- The works of the author who signed an authorship (variable authorship_id), newest first.
-- grain: authorship
with affiliation_line as (
    select
        authorship_id,
        arg_min(coalesce(raw_string, org_name), ordinal) as line
    from affiliation
    group by authorship_id
)
select
    author.authorship_id,
    authorship.work_id,
    coalesce(work.title, work.work_id) as title,
    work.year,
    authorship.raw_name,
    authorship.orcid,
    affiliation_line.line as affiliation,
    author.method
from author
join author as asked
    on asked.author_id = author.author_id
    and asked.authorship_id = getvariable('authorship_id')::varchar
join authorship on authorship.authorship_id = author.authorship_id
join work on work.work_id = authorship.work_id
left join affiliation_line on affiliation_line.authorship_id = author.authorship_id
where not author.is_covered
and not asked.is_covered
order by
    work.year desc nulls last,
    author.authorship_id
