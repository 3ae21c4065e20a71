-- Every mention of an award number and every funding with one is a statement, counted in the one link of its award and work; a public award
-- is linked under its own id, and nothing that is contradicted is sure.
select mention_id as id
from mention
anti join award_statement using (mention_id)
where number_norm is not null
union all
select record_id
from funding_record
anti join award_statement on award_statement.statement_id = funding_record.record_id
where number_norm is not null
union all
select award_key || ' ' || award_work.work_id
from award_work
left join award_statement using (award_key, work_id)
group by award_key, award_work.work_id, award_work.statement_count
having count(*) <> award_work.statement_count
union all
select statement_id
from award_statement
left join award using (award_id)
where (award_statement.award_id is not null and (award_key <> award_statement.award_id or award.award_id is null))
or (len(contradictions) > 0 and confidence > 0.5)
or award_statement.record_id is null
