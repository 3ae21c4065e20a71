-- A sure link passes the gate, and neither a name alone nor a conflict is one.
select
    authorship_id,
    person_id
from identity_link
where is_sure
and (confidence < getvariable('identity_gate') or method in ('name_only', 'conflict'))
