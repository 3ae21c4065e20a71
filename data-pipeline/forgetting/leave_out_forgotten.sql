-- Takes out of the raw tables what forgotten_rows.sql found. An award stays, without the person on it, and a byline stays, without
-- the ORCID: both are records of others too, and nothing ties them to a person any more.
delete from raw_roster where record_id in (select record_id from forgotten_row where table_name = 'raw_roster');
delete from raw_roster_name where record_id in (select record_id from forgotten_row where table_name = 'raw_roster_name');
delete from raw_roster_email where record_id in (select record_id from forgotten_row where table_name = 'raw_roster_email');
delete from raw_authorship_email where record_id in (select record_id from forgotten_row where table_name = 'raw_authorship_email');
delete from raw_profile_email where record_id in (select record_id from forgotten_row where table_name = 'raw_profile_email');
delete from raw_award_email where record_id in (select record_id from forgotten_row where table_name = 'raw_award_email');
delete from raw_disclosure where record_id in (select record_id from forgotten_row where table_name = 'raw_disclosure');
delete from raw_form_register where record_id in (select record_id from forgotten_row where table_name = 'raw_form_register');
delete from raw_position where record_id in (select record_id from forgotten_row where table_name = 'raw_position');
delete from raw_collaborator where record_id in (select record_id from forgotten_row where table_name = 'raw_collaborator');
delete from raw_foreign_component where record_id in (select record_id from forgotten_row where table_name = 'raw_foreign_component');
delete from raw_support where record_id in (select record_id from forgotten_row where table_name = 'raw_support');
delete from raw_effort where record_id in (select record_id from forgotten_row where table_name = 'raw_effort');
delete from raw_profile_item where record_id in (select record_id from forgotten_row where table_name = 'raw_profile_item');
delete from raw_identity_decision where person_id in (select id from forgotten_id);
update raw_award
set
    person_name = null,
    family_key = null,
    given_key = null,
    person_orcid = null,
    stated_person_id = null,
    role = null
where record_id in (select record_id from forgotten_row where table_name = 'raw_award');
update raw_authorship
set
    orcid = null,
    orcid_basis = null
where record_id in (select record_id from forgotten_row where table_name = 'raw_authorship');
