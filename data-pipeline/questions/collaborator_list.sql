-- Whom the newest forms of one person (variable person_id) name, and forms without a date.
-- grain: form type × relation × person × organization
select
    collaborator_item.form_type,
    collaborator_item.relation,
    collaborator_item.person_name,
    collaborator_item.org_name,
    collaborator_item.journal,
    collaborator_item.last_active,
    min(collaborator_item.record_id) as item_id
from collaborator_item
join disclosure using (disclosure_id)
where collaborator_item.person_id = getvariable('person_id')::varchar
and (disclosure.is_newest or disclosure.tested_on is null)
group by
    collaborator_item.form_type,
    collaborator_item.relation,
    collaborator_item.person_name,
    collaborator_item.org_name,
    collaborator_item.journal,
    collaborator_item.last_active
order by
    list_position(
        ['advisor', 'advisee', 'collaborator', 'co-author', 'relationship', 'co-editor', 'editorial board'],
        relation
    ) nulls last,
    last_active desc nulls first,
    person_name,
    item_id
