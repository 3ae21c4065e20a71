-- A submitted form. `is_newest`: no later form of its person, type and proposal was certified by the as-of date.
-- Compared by its certification, else its submission; a form without either is never the newest.
-- grain: disclosure
with item as (
    select disclosure_id from position_item
    union all
    select disclosure_id from support_item
    union all
    select disclosure_id from collaborator_item
    union all
    select disclosure_id from foreign_component_item
),
item_total as (
    select
        disclosure_id,
        count(*)::integer as item_count
    from item
    group by disclosure_id
),
newest_form as (
    select disclosure_id
    from form
    where person_id is not null
        and coalesce(certified_on, submitted_on) <= getvariable('as_of')
    qualify row_number() over (
        partition by
            person_id,
            form_type,
            proposal_id
        order by
            coalesce(certified_on, submitted_on) desc,
            submitted_on desc nulls last,
            disclosure_id desc
    ) = 1
)
select
    form.disclosure_id,
    form.person_id,
    form.form_type,
    form.proposal_id,
    form.certified_on,
    form.submitted_on,
    coalesce(form.submitted_on, form.certified_on) as tested_on,
    newest_form.disclosure_id is not null as is_newest,
    coalesce(item_total.item_count, 0) as item_count,
    form.record_id
from form
left join item_total using (disclosure_id)
left join newest_form using (disclosure_id)
order by disclosure_id
