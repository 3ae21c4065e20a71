import { countryCode } from '../../core/country.ts';
import { parseDay } from '../../core/day.ts';
import { excerpt } from '../../core/text.ts';
import { asList, asObject, asText } from '../json-value.ts';
import { funderOfProject, listedInvestigators, projectParts } from '../nih-project.ts';
import type { JsonObject, Output, Refusal } from '../output.ts';
import { addAward, type AwardHolder, type AwardPerson } from '../public-award.ts';
import type { JsonSource } from '../source.ts';

/** NIH RePORTER, answers of the projects API v2: one record for each fiscal year of a project. */
export const nihReporterJson: JsonSource = {
  form: 'json',
  id: 'nih-reporter-json',
  title: 'NIH RePORTER projects (JSON)',
  looksLike: 'JSON records with "project_num" beside "contact_pi_name", "principal_investigators" or "appl_id"',
  recognizes: (record) =>
    (asText(record['project_num']) ?? asText(record['core_project_num'])) !== null &&
    ['contact_pi_name', 'principal_investigators', 'appl_id', 'project_title'].some((key) => key in record),
  begin: (output) => (record, place) => {
    const project = asObject(record);
    if (project === null) return { code: 'not_an_object', reason: 'the record is not a JSON object' };
    output.noteKeys(project);
    return readProject(output, project, place);
  },
};

function readProject(output: Output, project: JsonObject, place: string): Refusal | null {
  const number = asText(project['project_num']) ?? asText(project['core_project_num']);
  if (number === null) return { code: 'id_missing', reason: 'the project has no "project_num"' };
  const isPart = project['subproject_id'] !== undefined && project['subproject_id'] !== null;
  const amount = project['award_amount'];
  const institute = asText(asObject(project['agency_ic_admin'])?.['name']);
  return addAward(output, place, {
    number,
    title: isPart ? null : asText(project['project_title']),
    funder: funderOfProject(asText(project['agency_code']), number, institute),
    starts: dayOf(output, project, 'project_start_date', place),
    ends: dayOf(output, project, 'project_end_date', place),
    amount: !isPart && typeof amount === 'number' && amount >= 0 ? amount : null,
    currency: 'USD',
    activityCode: asText(project['activity_code']) ?? projectParts(number)?.activity ?? null,
    people: peopleOf(output, project, isPart),
    holders: holdersOf(project),
  });
}

/** All of a project's principal investigators hold it; the leader of a part of a center is on the award, and does not. */
function peopleOf(output: Output, project: JsonObject, isPart: boolean): readonly AwardPerson[] {
  const role = isPart ? 'key' : 'PI';
  const people = asList(project['principal_investigators'])
    .map(asObject)
    .map((person): AwardPerson | null => {
      if (person !== null) output.noteKeys(person);
      const family = asText(person?.['last_name']);
      if (family === null) return null;
      const given = ['first_name', 'middle_name']
        .map((key) => asText(person?.[key]))
        .filter((part) => part !== null)
        .join(' ');
      return {
        name: asText(person?.['full_name'])?.replace(/\s+/gu, ' ') ?? `${given} ${family}`,
        family,
        given,
        role,
      };
    })
    .filter((person) => person !== null);
  return people.length > 0 ? people : listedInvestigators([asText(project['contact_pi_name'])], role);
}

function holdersOf(project: JsonObject): readonly AwardHolder[] {
  const organization = asObject(project['organization']);
  const name = asText(organization?.['org_name']) ?? asText(project['org_name']);
  if (name === null) return [];
  return [{ name, country: countryCode(asText(organization?.['org_country']) ?? asText(project['org_country'])) }];
}

function dayOf(output: Output, project: JsonObject, key: string, place: string): string | null {
  const written = asText(project[key]);
  const day = parseDay(written);
  if (written !== null && day === null) {
    output.refuseValue(`${place}, ${key}`, { code: 'date_invalid', reason: `"${excerpt(written)}" is no date` });
  }
  return day;
}
