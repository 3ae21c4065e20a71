-- Authors whose name may be that of the author who signed an authorship (variable authorship_id), those first who share most with
-- them: `shared_bits` says how rare all that is, as in author_trait. 50 at most.
-- grain: author
with member as (
    select
        author.author_id,
        author.label,
        author_member.*
    from author
    join author_member using (authorship_id)
    where not author.is_covered
),
asked as (
    select member.*
    from member
    where author_id in (
        select author_id from author where authorship_id = getvariable('authorship_id')::varchar
    )
),
alike as (
    select distinct
        member.author_id,
        member.label
    from member
    join (select distinct block, family_key, given_key from asked) as written
        on written.block = member.block
    where member.author_id not in (select author_id from asked)
    and names_compatible(member.family_key, member.given_key, written.family_key, written.given_key)
),
shared as (
    select
        author_id,
        sum(bits) as shared_bits
    from (
        select
            alike.author_id,
            author_trait.kind,
            author_trait.trait_number,
            max(author_trait.bits) as bits
        from alike
        join member using (author_id)
        join author_trait using (number)
        join (
            select distinct
                author_trait.kind,
                author_trait.trait_number
            from asked
            join author_trait using (number)
        ) as theirs using (kind, trait_number)
        group by all
    )
    group by author_id
)
select
    min(member.authorship_id) as authorship_id,
    alike.author_id,
    alike.label,
    count(distinct member.work_id)::integer as work_count,
    coalesce(any_value(shared.shared_bits), 0)::double as shared_bits
from alike
join member using (author_id)
left join shared using (author_id)
group by
    alike.author_id,
    alike.label
order by
    shared_bits desc,
    work_count desc,
    authorship_id
limit 50
