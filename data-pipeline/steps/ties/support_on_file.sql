-- What a person's newest forms say of support: the evidence of each row, and of each form that could have had one.
-- grain: person
with disclosed as (
    select
        person_id,
        list('disclosed:support:' || item_id order by item_id) as row_evidence,
        bool_or(number_norm is null) as has_unnumbered
    from disclosed_award
    group by all
),
consulted as (
    select
        person_id,
        list('absence:form:' || disclosure_id order by form_type, disclosure_id) as form_evidence
    from disclosure
    where is_newest
    and (form_type = 'cpos' or disclosure_id in (select disclosure_id from disclosed_award))
    group by all
)
select
    person_id,
    disclosed.row_evidence,
    disclosed.has_unnumbered,
    consulted.form_evidence
from disclosed
full join consulted using (person_id)
