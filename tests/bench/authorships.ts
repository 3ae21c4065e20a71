import type { Database } from '../../data-pipeline/db/database.ts';

/**
 * Fills the tables that tell who signed what with a made-up record: people in groups of thirty who publish with each other, in works of five,
 * under names of which few are very common. Every person has one employer of 400; a third signs by initials.
 */
export async function fillAuthorships(db: Database, authorships: number): Promise<void> {
  await db.run(`
    create or replace table drawn as
    select
      (i // 5) as work,
      (i % 5) + 1 as position,
      (hash(i // 5) % ${String(Math.ceil(authorships / 300))})::integer as team,
      -- A member's share of the team's works falls with its number.
      (floor(30 * pow((hash(i * 7 + 1) % 100000) / 100000.0, 2)))::integer as member,
      hash(i * 13 + 5) % 3 = 0 as is_short
    from range(${String(authorships)}) as numbers(i);
    create or replace table drawn as
    select
      work,
      (row_number() over (partition by work order by position))::integer as position,
      team * 30 + member as person,
      is_short
    from drawn
    qualify row_number() over (partition by work, team * 30 + member order by position) = 1;
    create or replace table bearer as
    select
      person,
      'fam' || floor(exp(9.2 * ((hash(person * 3 + 2) % 100000) / 100000.0)))::integer as family_key,
      chr((97 + hash(person * 5 + 4) % 26)::integer)
        || floor(exp(5.5 * ((hash(person * 11 + 6) % 100000) / 100000.0)))::integer || 'x' as given_key,
      'University ' || (hash(person // 30) % 400) as employer
    from (select distinct person from drawn);
    create or replace table authorship as
    select
      'openalex:W' || work || '#' || position as authorship_id,
      'openalex:W' || work as work_id,
      position,
      given_key || ' ' || family_key as raw_name,
      null::varchar as display_name,
      family_key,
      case when is_short then left(given_key, 1) else given_key end as given_key,
      null::varchar as orcid,
      null::varchar as orcid_basis,
      null::varchar as source_author_id,
      false as is_corresponding,
      false as has_orcid_conflict,
      'R:' || work as record_id
    from drawn
    join bearer using (person)
    order by authorship_id;
    create or replace table person_of as
    select
      'openalex:W' || work || '#' || position as authorship_id,
      person::integer as person
    from drawn;
    create or replace table affiliation as
    select
      authorship_id || '/1' as affiliation_id,
      authorship_id,
      work_id,
      1 as ordinal,
      'Department of Studies, ' || employer || ', Quillshire' as raw_string,
      null::varchar as org_name,
      null::varchar as ror_id,
      'QV' as country_code,
      'affiliation' as kind,
      record_id
    from authorship
    join person_of using (authorship_id)
    join bearer using (person)
    order by authorship_id;
    create or replace table work as
    select
      'openalex:W' || work as work_id,
      'Topic ' || (work % 900) as topic,
      'Journal ' || (hash(work) % 3000) as venue,
      5 as author_count
    from (select distinct work from drawn);
    create or replace table organization_match (
      subject_id varchar, subject_kind varchar, org_id varchar, confidence double
    );
    create or replace table organization (org_id varchar, name varchar, country_code varchar);
    create or replace table identity_link (
      authorship_id varchar, person_id varchar, method varchar, confidence double, is_sure boolean
    );
    create or replace table authorship_email (authorship_id varchar, digest varchar, domain varchar);
    create or replace table email_organization (domain varchar, org_id varchar);
    create or replace table person (person_id varchar, display_name varchar);
    drop table drawn;`);
}
