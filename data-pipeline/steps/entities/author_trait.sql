-- What an authorship shares with another of its block: a co-author's name, a part of an affiliation line or the organization that it
-- names, an e-mail address, the topic or the venue. An address under an organization's host names that organization too. `bits` says how
-- rare that is among all authorships loaded: -log2 of its share, as if a thousand more were loaded that do not have it, since few files do
-- not tell what is common. What half of all have tells nothing. Works of very many authors show no acquaintance.
-- grain: authorship × kind × trait
with total as (
    select count(*) as authorships
    from authorship
),
coauthor_name as (
    select
        authorship_id,
        work_id,
        family_key || ' ' || left(given_key, 1) as trait
    from author_member
    where given_key is not null
),
affiliation_part as (
    select
        authorship_id,
        trim(regexp_replace(strip_accents(lower(part)), '[^\p{L}\p{N}]+', ' ', 'g')) as trait
    from (
        select
            authorship_id,
            unnest(string_split_regex(coalesce(raw_string, org_name), '[,;]')) as part
        from affiliation
        where coalesce(raw_string, org_name) is not null
    )
    union
    select
        authorship_id,
        'organization ' || org_id
    from located_affiliation
    where not starts_with(org_id, 'name:')
    union
    select
        authorship_email.authorship_id,
        'organization ' || email_organization.org_id
    from authorship_email
    join email_organization using (domain)
),
subject as (
    select
        work_id,
        'topic' as kind,
        lower(topic) as trait
    from work
    where topic is not null
    union all
    select
        work_id,
        'venue',
        lower(venue)
    from work
    where venue is not null
),
rarity as (
    select
        'coauthor' as kind,
        trait,
        count(*) as bearers
    from coauthor_name
    group by all
    union all
    select
        'affiliation',
        trait,
        count(distinct authorship_id)
    from affiliation_part
    where length(trait) > 2
    group by all
    union all
    select
        'email',
        digest,
        count(*)
    from authorship_email
    group by all
    union all
    select
        kind,
        trait,
        count(*)
    from subject
    join authorship using (work_id)
    group by all
),
telling as (
    select
        kind,
        trait,
        (hash(kind || ' ' || trait) % 2147483648)::integer as trait_number,
        log2((total.authorships + 1000) / rarity.bearers)::double as bits
    from rarity
    cross join total
    where rarity.bearers > 1
        and rarity.bearers * 2 < total.authorships + 1000
),
borne as (
    -- Two co-authors of one work may bear one name. Nothing else comes twice.
    select distinct
        author_member.number,
        author_member.block,
        author_member.batch,
        'coauthor' as kind,
        coauthor_name.trait
    from author_member
    join coauthor_name using (work_id)
    where author_member.byline_size <= getvariable('hyperauthorship_cap')
        and coauthor_name.authorship_id <> author_member.authorship_id
        and author_member.block is not null
    union all
    select
        author_member.number,
        author_member.block,
        author_member.batch,
        'affiliation',
        affiliation_part.trait
    from author_member
    join affiliation_part using (authorship_id)
    where author_member.block is not null
    union all
    select
        author_member.number,
        author_member.block,
        author_member.batch,
        'email',
        authorship_email.digest
    from author_member
    join authorship_email using (authorship_id)
    where author_member.block is not null
    union all
    select
        author_member.number,
        author_member.block,
        author_member.batch,
        subject.kind,
        subject.trait
    from author_member
    join subject using (work_id)
    where author_member.block is not null
),
weighed as (
    select
        borne.number,
        borne.block,
        borne.batch,
        telling.kind,
        telling.trait_number,
        telling.bits
    from borne
    join telling using (kind, trait)
),
shared as (
    select
        block,
        trait_number
    from weighed
    group by all
    having count(*) > 1
)
select
    weighed.number,
    weighed.batch,
    weighed.kind,
    weighed.trait_number,
    weighed.bits
from weighed
join shared using (block, trait_number)
order by
    weighed.batch,
    weighed.block,
    weighed.number,
    weighed.trait_number
