-- Whether a row of the newest forms is an award tied to the same person, and which one comes nearest to being it, by what.
-- grain: person × award number
select
    matched.person_id,
    matched.number_norm,
    bool_or(matched.basis in ('number', 'title')) as is_on_form,
    min(matched.basis) filter (matched.basis not in ('number', 'title')) as near_basis,
    arg_min(disclosed.label, (matched.basis, matched.item_id)) filter (matched.basis not in ('number', 'title')) as near_label
from matched_award as matched
join disclosed_award as disclosed using (item_id)
group by all
