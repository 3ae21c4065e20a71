-- An unbroken listing of an organization on a designation or assessment list. What several files, or several editions of one
-- list, say of an entry is one listing as long as it does not end in between; a second listing of the same entry is `…#2`.
-- Between `listed_from` and `listed_before` it was certainly in force, between `may_be_listed_from` and `may_be_listed_before`
-- possibly: a date that states a year or month may mean any of its days, an entry that an edition adds was added after the
-- edition before, and what somebody first saw on a day may be older (null: nobody knows how much).
-- An entry of one edition that the next lacks ends on the day of the next. A null `listed_from` is unknown.
-- grain: list entry × listing
with dated_edition as (
    select
        list_id,
        edition,
        coalesce(max(listed_from) filter (date_basis = 'edition'), edition) as dated
    from raw_list_entry
    where edition is not null
    group by
        list_id,
        edition
),
edition as (
    select
        list_id,
        edition,
        first_day_of(dated) as opens_lo,
        last_day_of(dated) as opens_hi,
        row_number() over later as place,
        max(first_day_of(dated)) over (later rows between unbounded preceding and 1 preceding) as previous_lo,
        lead(first_day_of(dated)) over later as next_lo,
        min(last_day_of(dated)) over (later rows between 1 following and unbounded following) as next_hi,
        lead(edition) over later is null as is_newest
    from dated_edition
    window later as (partition by list_id order by edition)
),
edition_row as (
    select
        raw_list_entry.*,
        edition.* exclude (list_id, edition),
        edition.place - dense_rank() over (partition by raw_list_entry.entry_id order by edition.place) as run
    from raw_list_entry
    join edition
        on edition.list_id = raw_list_entry.list_id
        and edition.edition = raw_list_entry.edition
),
edition_run as (
    select
        entry_id,
        min(last_day_of(listed_from)) filter (date_basis <> 'edition') as stated_from,
        min(first_day_of(listed_from)) filter (date_basis = 'stated') as stated_lo,
        min(opens_hi) as opens_hi,
        first(previous_lo order by place) as previous_lo,
        last(listed_to order by place, listed_to nulls first) as listed_to,
        coalesce(last(next_lo order by place), max(opens_hi) + 1) as next_lo,
        last(next_hi order by place) as next_hi,
        bool_or(is_newest) as is_newest
    from edition_row
    group by
        entry_id,
        run
),
span as (
    select
        entry_id,
        true as is_of_edition,
        case when stated_from is null then previous_lo else stated_lo end as may_be_listed_from,
        coalesce(stated_from, opens_hi) as listed_from,
        case
            when listed_to is not null then (first_day_of(listed_to) + interval 1 day)::date
            when not is_newest then next_lo
        end as listed_before,
        case
            when listed_to is not null then day_after(listed_to)
            when not is_newest then next_hi
        end as may_be_listed_before
    from edition_run
    union all
    select
        entry_id,
        false,
        case when coalesce(date_basis, 'stated') <> 'first_seen' then first_day_of(listed_from) end,
        last_day_of(listed_from),
        (first_day_of(listed_to) + interval 1 day)::date,
        day_after(listed_to)
    from raw_list_entry
    where edition is null
),
dated_span as (
    select
        *,
        listed_from is not null
            and listed_from > coalesce(
                lag(listed_before) over (
                    partition by entry_id, listed_from is null
                    order by listed_from, listed_before nulls first
                ),
                listed_from
            ) as is_new
    from span
    qualify listed_from is not null
        or is_of_edition
        or count(*) filter (listed_from is not null or is_of_edition) over (partition by entry_id) = 0
),
numbered_span as (
    select
        *,
        count(*) filter (is_new) over (
            partition by entry_id, listed_from is null
            order by listed_from, listed_before nulls first
        ) as number
    from dated_span
),
listing as (
    select
        entry_id,
        row_number() over (partition by entry_id order by min(listed_from) nulls last) as number,
        first(may_be_listed_from order by listed_from, listed_before nulls first) as may_be_listed_from,
        min(listed_from) as listed_from,
        last(listed_before order by listed_from, listed_before nulls first) as listed_before,
        last(may_be_listed_before order by listed_from, listed_before nulls first) as may_be_listed_before
    from numbered_span
    group by
        entry_id,
        listed_from is null,
        numbered_span.number
),
newest as (
    select *
    from raw_list_entry
    qualify row_number() over (partition by entry_id order by edition desc nulls last, record_id) = 1
),
known as (
    select
        entry_id,
        arg_min(ror_id, record_id) as ror_id,
        arg_min(country_code, record_id) as country_code,
        arg_min(date_basis, listed_from) filter (listed_from is not null) as date_basis
    from raw_list_entry
    group by entry_id
),
alias as (
    select
        entry_id,
        unnest(list_append(aliases, name)) as alias
    from raw_list_entry
),
alias_list as (
    select
        alias.entry_id,
        list(distinct alias.alias order by alias.alias) as aliases
    from alias
    join newest using (entry_id)
    where alias.alias <> newest.name
    group by alias.entry_id
)
select
    listing.entry_id || case when listing.number = 1 then '' else '#' || listing.number end as entry_id,
    newest.list_id,
    newest.list_name,
    newest.list_kind,
    newest.authority,
    newest.citation,
    newest.name,
    coalesce(alias_list.aliases, []) as aliases,
    coalesce(newest.ror_id, known.ror_id) as ror_id,
    coalesce(newest.country_code, known.country_code) as country_code,
    coalesce(known.date_basis, 'unknown') as date_basis,
    listing.may_be_listed_from,
    listing.listed_from,
    listing.listed_before,
    listing.may_be_listed_before,
    newest.record_id
from listing
join newest using (entry_id)
join known using (entry_id)
left join alias_list using (entry_id)
order by entry_id
