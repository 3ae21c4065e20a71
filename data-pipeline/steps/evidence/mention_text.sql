-- An award number in an acknowledgment with the whole text that it stands in.
-- grain: mention of an award number
select
    mention.mention_id,
    acknowledgment.text,
    mention.char_start::integer as char_start,
    mention.char_end::integer as char_end
from mention
join acknowledgment using (acknowledgment_id)
where mention.kind = 'award_number'
order by mention.mention_id
