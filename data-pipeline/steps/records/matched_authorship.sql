-- An author of another record of a work who is a name of the byline taken: at the same position with a name that may be the same, else
-- the only such name on both sides.
-- grain: author of a record whose byline is not taken
with taken as (
    select
        byline.work_id,
        byline.work_id || '#' || raw_authorship.position as authorship_id,
        raw_authorship.position,
        coalesce(raw_authorship.family_key, '') as family_key,
        coalesce(raw_authorship.given_key, '') as given_key
    from byline
    join raw_authorship on raw_authorship.work_record_id = byline.record_id
    join work_record on work_record.record_id = byline.record_id
    where work_record.joined_by <> 'alone'
),
other as (
    select
        work_record.work_id,
        work_record.source,
        raw_authorship.record_id,
        raw_authorship.work_record_id,
        raw_authorship.position,
        coalesce(raw_authorship.family_key, '') as family_key,
        coalesce(raw_authorship.given_key, '') as given_key
    from work_record
    join raw_authorship on raw_authorship.work_record_id = work_record.record_id
    anti join byline on byline.record_id = work_record.record_id
    where work_record.joined_by <> 'alone'
),
by_position as (
    select
        other.work_id,
        taken.authorship_id,
        taken.position as taken_position,
        other.record_id,
        other.work_record_id,
        other.source,
        other.position
    from other
    join taken using (work_id, position)
    where names_compatible(taken.family_key, taken.given_key, other.family_key, other.given_key)
        or (
            taken.family_key = other.family_key
            and taken.family_key <> ''
            and (taken.given_key = '' or other.given_key = '')
        )
),
left_taken as (
    select
        taken.*,
        unnest(name_blocks(family_key, given_key)) as block
    from taken
    where family_key <> ''
),
left_other as (
    select
        other.*,
        unnest(name_blocks(family_key, given_key)) as block
    from other
    anti join by_position using (record_id)
    where family_key <> ''
),
by_name as (
    select distinct
        left_other.work_id,
        left_taken.authorship_id,
        left_taken.position as taken_position,
        left_other.record_id,
        left_other.work_record_id,
        left_other.source,
        left_other.position
    from left_other
    join left_taken using (work_id, block)
    anti join by_position
        on by_position.authorship_id = left_taken.authorship_id
        and by_position.work_record_id = left_other.work_record_id
    where names_compatible(
        left_taken.family_key, left_taken.given_key, left_other.family_key, left_other.given_key
    )
),
only_by_name as (
    select *
    from by_name
    qualify count(*) over (partition by record_id) = 1
        and count(*) over (partition by authorship_id, work_record_id) = 1
)
select
    record_id,
    work_id,
    authorship_id,
    taken_position,
    work_record_id,
    source,
    position,
    'position' as matched_by
from by_position
union all
select
    record_id,
    work_id,
    authorship_id,
    taken_position,
    work_record_id,
    source,
    position,
    'name'
from only_by_name
order by record_id
