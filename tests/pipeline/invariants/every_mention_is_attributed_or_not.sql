-- A mention of an award or a funder has either people or one row that says that the words give it to nobody.
select mention.mention_id
from mention
left join attribution using (mention_id)
where mention.kind in ('award_number', 'funder')
group by mention.mention_id
having count(attribution.basis) = 0
or (bool_or(attribution.basis = 'none') and count(*) > 1)
or bool_or((attribution.basis = 'none') <> (attribution.authorship_id is null))
