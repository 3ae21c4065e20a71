-- A mention is the very words that its offsets mark; offsets are UTF-16 units, so only texts of plain letters are compared.
select
    mention.mention_id
from mention
join acknowledgment using (acknowledgment_id)
where strlen(acknowledgment.text) = length(acknowledgment.text)
and substring(acknowledgment.text, mention.char_start + 1, mention.char_end - mention.char_start) <> mention.surface
