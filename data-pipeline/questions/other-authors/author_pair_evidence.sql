-- What speaks for and against that two authors are one (variables one_authorships and other_authorships: all of each), and what says nothing. Words list three shared things at most.
-- grain: feature
with side as (
    select
        unnest(getvariable('one_authorships')) as authorship_id,
        true as is_one
    union all
    select
        unnest(getvariable('other_authorships')),
        false
),
signed as (
    select
        side.is_one,
        authorship.*,
        author_member.block,
        work.topic,
        work.venue,
        work.year
    from side
    join authorship using (authorship_id)
    join author_member using (authorship_id)
    join work on work.work_id = authorship.work_id
),
thing as (
    select
        is_one,
        'orcid' as feature,
        orcid as thing,
        orcid as words
    from signed
    where orcid is not null
    union
    select
        is_one,
        'source_id',
        source_author_id,
        source_author_id
    from signed
    where source_author_id is not null
    union
    select
        is_one,
        'topic',
        lower(topic),
        topic
    from signed
    where topic is not null
    union
    select
        is_one,
        'venue',
        lower(venue),
        venue
    from signed
    where venue is not null
    union
    select
        signed.is_one,
        'affiliation',
        located.org_id,
        located.org_name
    from signed
    join located_affiliation as located on located.authorship_id = signed.authorship_id
    union
    select
        signed.is_one,
        'email',
        authorship_email.digest,
        'the same address'
    from signed
    join authorship_email on authorship_email.authorship_id = signed.authorship_id
    union
    select
        signed.is_one,
        'coauthor',
        beside.author_id,
        beside.label
    from signed
    join authorship as other
        on other.work_id = signed.work_id
        and other.authorship_id <> signed.authorship_id
    join author as beside on beside.authorship_id = other.authorship_id
    where beside.authorship_id not in (select authorship_id from side)
),
stated as (
    select
        feature,
        count(*) filter (is_one) > 0 as has_one,
        count(*) filter (not is_one) > 0 as has_other
    from (select distinct is_one, feature from thing)
    group by feature
),
common as (
    select
        feature,
        min(words) as words
    from thing
    group by
        feature,
        thing
    having count(distinct is_one) = 2
),
listed as (
    select
        feature,
        count(*) as shared,
        array_to_string(list_slice(list(distinct words order by words), 1, 3), ', ') as words
    from common
    group by feature
),
name as (
    select distinct
        is_one,
        raw_name,
        family_key,
        given_key
    from signed
),
name_pair as (
    select
        count(*) as pairs,
        count(*) filter (names_compatible(one.family_key, one.given_key, other.family_key, other.given_key)) as fitting
    from name as one
    join name as other on one.is_one and not other.is_one
),
named as (
    select
        string_agg(raw_name, ', ' order by raw_name) filter (is_one) as one,
        string_agg(raw_name, ', ' order by raw_name) filter (not is_one) as other
    from (select distinct is_one, raw_name from name)
),
span as (
    select
        min(year) filter (is_one) as one_lo,
        max(year) filter (is_one) as one_hi,
        min(year) filter (not is_one) as other_lo,
        max(year) filter (not is_one) as other_hi
    from signed
),
bearer as (
    select count(distinct author.author_id) as others
    from author_member
    join author using (authorship_id)
    join (select distinct block, family_key, given_key from signed where block is not null) as written
        on written.block = author_member.block
    where author.author_id not in (select author_id from side join author using (authorship_id))
    and names_compatible(author_member.family_key, author_member.given_key, written.family_key, written.given_key)
),
told as (
    select
        stated.feature,
        case
            when listed.shared > 0 then 'for'
            when stated.feature = 'orcid' and stated.has_one and stated.has_other then 'against'
            else 'missing'
        end as speaks,
        case
            when listed.shared > 3
                then listed.words || ' and ' || (listed.shared - 3)::varchar || ' more'
            when listed.shared > 0 then listed.words
            when stated.has_one and stated.has_other and stated.feature = 'orcid' then 'two different ones'
            when stated.has_one and stated.has_other then 'none in common'
            else 'only one of the two has any'
        end as words
    from stated
    left join listed using (feature)
),
asked as (
    select unnest(['orcid', 'source_id', 'affiliation', 'coauthor', 'email', 'topic', 'venue']) as feature
)
select
    asked.feature,
    coalesce(told.speaks, 'missing') as speaks,
    coalesce(told.words, 'neither has any') as words
from asked
left join told using (feature)
union all
select
    'name',
    case
        when fitting = 0 then 'against'
        when fitting < pairs then 'missing'
        else 'for'
    end,
    named.one || ' · ' || named.other
from name_pair
cross join named
union all
select
    'years',
    case
        when one_lo is null or other_lo is null then 'missing'
        when one_lo <= other_hi + 3 and other_lo <= one_hi + 3 then 'for'
        when one_lo <= other_hi + 15 and other_lo <= one_hi + 15 then 'missing'
        else 'against'
    end,
    coalesce(one_lo || '–' || one_hi, '–') || ' · ' || coalesce(other_lo || '–' || other_hi, '–')
from span
union all
select
    'namesakes',
    case
        when name_pair.fitting = 0 then 'missing'
        when others > 0 then 'against'
        else 'for'
    end,
    case
        when name_pair.fitting = 0 then 'the two have no name in common'
        when others = 0 then 'nobody else here has a name that fits'
        else counted(others, 'other author') || ' here signed by a name that fits'
    end
from bearer
cross join name_pair
