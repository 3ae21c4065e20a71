-- Who published with one person (variable person_id), on works with no more authors than hyperauthorship_cap.
-- grain: author
select
    author.author_id,
    min(author.label) as label,
    bool_or(author.is_covered) as is_covered,
    count(distinct work.work_id)::integer as work_count,
    min(work.year)::integer as first_year,
    max(work.year)::integer as last_year
from author as self
join authorship as own on own.authorship_id = self.authorship_id
join work on work.work_id = own.work_id
join authorship as other on other.work_id = own.work_id
join author on author.authorship_id = other.authorship_id
where self.author_id = getvariable('person_id')::varchar
and author.author_id <> self.author_id
and work.author_count <= getvariable('hyperauthorship_cap')
group by author.author_id
order by work_count desc, author.author_id
