-- A person whom a form names (co-author, collaborator, advisor, editor …), and the covered person whose form it is. Who is
-- named is not looked up: a reviewer's conflict of interest is all that these forms are for. A null `last_active_on` is ongoing.
-- grain: item of a form
select
    raw_collaborator.record_id as item_id,
    raw_collaborator.disclosure_id,
    form.person_id,
    form.form_type,
    raw_collaborator.relation,
    raw_collaborator.person_name,
    raw_collaborator.org_name,
    raw_collaborator.department,
    raw_collaborator.journal,
    raw_collaborator.last_active,
    last_day_of(raw_collaborator.last_active) as last_active_on,
    raw_collaborator.record_id
from raw_collaborator
join form using (disclosure_id)
order by item_id
