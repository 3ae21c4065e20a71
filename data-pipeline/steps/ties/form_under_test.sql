-- The newest form of each kind that a rule tests, or why there is none: `missing`, or `undated` where forms exist without a date.
-- grain: person × kind of form
with tested_kind as (
    select unnest(['biosketch', 'cpos']) as form_type
),
newest as (
    select
        person_id,
        form_type,
        disclosure_id,
        tested_on,
        item_count,
        row_number() over (partition by person_id, form_type order by tested_on desc, disclosure_id) as place
    from disclosure
    where is_newest
    and tested_on is not null
),
undated as (
    select distinct
        person_id,
        form_type
    from disclosure
    where tested_on is null
)
select
    person.person_id,
    tested_kind.form_type,
    newest.disclosure_id,
    newest.tested_on,
    coalesce(newest.item_count, 0) as item_count,
    case
        when newest.disclosure_id is not null then 'tested'
        when undated.person_id is not null then 'undated'
        else 'missing'
    end as state
from person
cross join tested_kind
left join newest
    on newest.person_id = person.person_id
    and newest.form_type = tested_kind.form_type
    and newest.place = 1
left join undated
    on undated.person_id = person.person_id
    and undated.form_type = tested_kind.form_type
