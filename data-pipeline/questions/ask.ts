import type { Severity } from '../core/severity.ts';
import type { Database, Row } from '../db/database.ts';
import { setVariable } from '../db/variables.ts';
import type {
  CoauthorRow,
  CollaboratorRow,
  CoverageRow,
  CoverageTotals,
  EvidenceRow,
  FindingDetail,
  FindingFacts,
  FindingRow,
  ForeignComponentRow,
  IdentityRow,
  InnocentRow,
  LaneRow,
  Overview,
  PersonDetail,
  PersonRow,
  ProfileRow,
  SearchRow,
  UnknownRow,
  VerdictRow,
  YearRow,
} from './answers.ts';
import type { PersonAwardRow } from './award-answer.ts';
import coauthorList from './coauthor_list.sql?raw';
import collaboratorList from './collaborator_list.sql?raw';
import coverageList from './coverage_list.sql?raw';
import findingEvidenceList from './finding_evidence_list.sql?raw';
import findingFacts from './finding_facts.sql?raw';
import findingInnocentList from './finding_innocent_list.sql?raw';
import findingList from './finding_list.sql?raw';
import foreignComponentList from './foreign_component_list.sql?raw';
import identityList from './identity_list.sql?raw';
import laneList from './lane_list.sql?raw';
import overviewTotals from './overview_totals.sql?raw';
import personAwardList from './person_award_list.sql?raw';
import personList from './person_list.sql?raw';
import personOnList from './person_on_list.sql?raw';
import profileList from './profile_list.sql?raw';
import searchList from './search_list.sql?raw';
import severityList from './severity_list.sql?raw';
import unknownList from './unknown_list.sql?raw';
import verdictList from './verdict_list.sql?raw';
import workYearList from './work_year_list.sql?raw';
import yearList from './year_list.sql?raw';

/** All findings, in review order: severity, certainty of date, works, confidence, id. */
export function askFindings(db: Database): Promise<readonly FindingRow[]> {
  return db.rows<FindingRow>(findingList);
}

/** Everything that exports say of all findings, each list in the order of the first. */
export async function askFindingFacts(
  db: Database,
): Promise<{ findings: readonly FindingFacts[]; evidence: readonly EvidenceRow[]; innocents: readonly InnocentRow[] }> {
  await setVariable(db, 'finding_id', null);
  return {
    findings: await db.rows<FindingFacts>(findingFacts),
    evidence: await db.rows<EvidenceRow>(findingEvidenceList),
    innocents: await db.rows<InnocentRow>(findingInnocentList),
  };
}

/** One finding with its evidence card; null where no finding has this id. */
export async function askFinding(db: Database, findingId: string): Promise<FindingDetail | null> {
  await setVariable(db, 'finding_id', findingId);
  const [finding] = await db.rows<FindingFacts>(findingFacts);
  if (finding === undefined) return null;
  const evidence = await db.rows<EvidenceRow>(findingEvidenceList);
  const innocents = await db.rows<InnocentRow>(findingInnocentList);
  await setVariable(db, 'person_id', finding.person_id);
  const lanes = await db.rows<LaneRow>(laneList);
  const [coverage] = await db.rows<PersonRow>(personList);
  return coverage === undefined ? null : { finding, evidence, innocents, lanes, coverage };
}

/** What there was to check for each covered person, by id. */
export function askPersonCoverage(db: Database): Promise<readonly CoverageRow[]> {
  return db.rows<CoverageRow>(coverageList);
}

/** Covered people, by name. */
export async function askPeople(db: Database): Promise<readonly PersonRow[]> {
  await setVariable(db, 'person_id', null);
  return db.rows<PersonRow>(personList);
}

/** Ids of the covered people who surely signed a work, or stand on an award; in order. */
export async function askPeopleOn(db: Database, kind: 'work' | 'award', id: string): Promise<readonly string[]> {
  await setVariable(db, 'work_id', kind === 'work' ? id : null);
  await setVariable(db, 'award_id', kind === 'award' ? id : null);
  const people = await db.rows<Row & { person_id: string }>(personOnList);
  return people.map(({ person_id }) => person_id);
}

/** One covered person with lanes, findings and identity decisions; null where nobody covered has this id. */
export async function askPerson(db: Database, personId: string): Promise<PersonDetail | null> {
  await setVariable(db, 'person_id', personId);
  const [person] = await db.rows<PersonRow>(personList);
  if (person === undefined) return null;
  return {
    person,
    verdicts: await db.rows<VerdictRow>(verdictList),
    lanes: await db.rows<LaneRow>(laneList),
    findings: (await askFindings(db)).filter((finding) => finding.person_id === personId),
    identity: await db.rows<IdentityRow>(identityList),
    awards: await db.rows<PersonAwardRow>(personAwardList),
    coauthors: await db.rows<CoauthorRow>(coauthorList),
    collaborators: await db.rows<CollaboratorRow>(collaboratorList),
    foreignComponents: await db.rows<ForeignComponentRow>(foreignComponentList),
    profile: await db.rows<ProfileRow>(profileList),
    unknowns: await db.rows<UnknownRow>(unknownList),
  };
}

/** Collaboration by year, ascending; years in which no covered person published are absent. */
export function askYears(db: Database): Promise<readonly YearRow[]> {
  return db.rows<YearRow>(yearList);
}

/** The overview: counts with their denominators, no names. */
export async function askOverview(db: Database, asOf: string): Promise<Overview> {
  await setVariable(db, 'person_id', null);
  const [totals] = await db.rows<CoverageTotals & Row & { people: number; all_works: number; organizations: number }>(
    overviewTotals,
  );
  if (totals === undefined) throw new Error('overview_totals.sql returns one row');
  const { people, all_works, organizations, ...coverage } = totals;
  return {
    as_of: asOf,
    people,
    works: all_works,
    organizations,
    coverage,
    severities: await db.rows<Row & { severity: Severity; count: number }>(severityList),
    verdicts: await db.rows<VerdictRow>(verdictList),
    years: await askYears(db),
    work_years: await db.rows<Row & { year: number; works: number }>(workYearList),
  };
}

/** What Ctrl-K searches: covered people, organizations, funders of works, their works, awards and findings. */
export function askSearchIndex(db: Database): Promise<readonly SearchRow[]> {
  return db.rows<SearchRow>(searchList);
}
