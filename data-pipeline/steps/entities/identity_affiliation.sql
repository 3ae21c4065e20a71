-- An authorship that is affiliated with an employer of the covered person whom it is, or may be, at about the time of the employment.
-- grain: authorship × person
select
    identity_prospect.authorship_id,
    identity_prospect.work_id,
    identity_prospect.person_id,
    arg_min(located.org_name, located.affiliation_id) as employer
from identity_prospect
join located_affiliation as located using (authorship_id)
join employer_family
    on employer_family.org_id = located.org_id
    and employer_family.person_id = identity_prospect.person_id
join work on work.work_id = identity_prospect.work_id
where work.date_lo is not null
and spans_meet(
    employer_family.starts_on,
    employer_family.ends_before,
    work.date_lo,
    (work.date_hi + interval 1 day)::date
)
group by all
order by
    identity_prospect.authorship_id,
    identity_prospect.person_id
