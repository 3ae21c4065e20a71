import type { Award, Covered, ListEntry, TruthRow, Work } from '../model.ts';
import { invertedName } from '../names/spellings.ts';
import { type Cell, csvChunks } from './csv.ts';
import { cposFileName } from './cpos.ts';
import { listedAddress } from './email.ts';
import { effortYears, submittedOn, type SupportForm } from './forms.ts';
import { doiOf, sourceWorkId } from './openalex-work.ts';

type Chunks = Iterable<string>;

export function rosterCsv(people: readonly Covered[]): Chunks {
  const header =
    'person_id,family_name,given_name,unit,orcid,email,other_names,active_from,active_to,employer,employer_ror,employer_country,job_title,employed_from,employed_to';
  const rows = people.flatMap((person) =>
    person.employments.map(({ organization, title, from, to }) => [
      person.personId,
      person.name.family,
      person.name.given,
      person.department.name,
      person.orcid,
      listedAddress(person),
      person.otherNames.map(invertedName).join('; '),
      person.employments.at(-1)?.from ?? null,
      null,
      organization.name,
      organization.rorId,
      organization.countryCode,
      title,
      from,
      to,
    ]),
  );
  return csvChunks(header.split(','), rows);
}

/** Positions as the newest biosketch and conflict form state them; some people certified that they have nothing outside. */
export function positionsCsv(people: readonly Covered[]): Chunks {
  const header =
    'person_id,form_type,certified_on,organization,start,end,submitted_on,proposal_id,item_type,organization_ror,city,country,title';
  const rows = people.flatMap((person): Cell[][] => {
    const { positions, biosketchOn, coiOn } = person.forms;
    const stated = positions.flatMap((row): Cell[][] => {
      const certifiedOn = row.form === 'biosketch' ? biosketchOn : coiOn;
      if (certifiedOn === null) return [];
      const proposal = row.form === 'biosketch' ? `PR1-${person.personId}` : null;
      const handedIn = submittedOn(person, certifiedOn);
      return [
        [person.personId, row.form, certifiedOn, row.organization, row.from, row.to, handedIn, proposal]
          .concat([row.item, row.rorId, row.city, row.countryCode, row.title]), // prettier-ignore
      ];
    });
    const nothingOutside = person.personId.endsWith('5') && biosketchOn !== null;
    const blank = [person.personId, 'outside_activity', biosketchOn, ...Array.from({ length: 10 }, () => null)];
    return nothingOutside ? [...stated, blank] : stated;
  });
  return csvChunks(header.split(','), rows);
}

export function supportCsv(forms: readonly SupportForm[]): Chunks {
  const years = effortYears([...new Set(forms.map(({ person }) => person))]);
  const header = [
    ...'person_id,support_type,project_title,award_number,certified_on,form_type,submitted_on,proposal_id,contribution_type,source,source_ror,amount,currency,start,end,objectives,overlap'.split(
      ',',
    ),
    ...years.map((year) => `person_months_${year}`),
  ];
  const rows = forms.flatMap(({ person, proposalId, certifiedOn, submittedOn: handedIn, rows: stated }): Cell[][] => {
    const blank = ['current', null, null, certifiedOn, 'cpos', handedIn, proposalId, ...Array.from({ length: 9 + years.length }, () => null)]; // prettier-ignore
    if (stated.length === 0) return [[person.personId, ...blank]];
    return stated.map((row) => [
      person.personId,
      row.type,
      row.title,
      row.number,
      certifiedOn,
      'cpos',
      handedIn,
      proposalId,
      row.contribution,
      row.funder.name,
      row.funder.rorId,
      row.amount,
      'USD',
      row.from,
      row.to,
      `To carry out the work described in "${row.title}".`,
      'None',
      ...years.map((year) => row.months.get(year) ?? null),
    ]);
  });
  return csvChunks(header, rows);
}

export function registerCsv(forms: readonly SupportForm[]): Chunks {
  const rows = forms.map((form) => [
    cposFileName(form),
    form.person.personId,
    form.certifiedOn,
    'cpos',
    form.proposalId,
    form.submittedOn,
  ]);
  return csvChunks(['file', 'person_id', 'certified_on', 'form_type', 'proposal_id', 'submitted_on'], rows);
}

export function awardsCsv(awards: readonly Award[]): Chunks {
  const header =
    'award_number,funder,person_name,role,funder_ror,funder_country,is_us_federal,title,start,end,amount,currency,activity_code,person_orcid,person_id';
  const rows = awards.flatMap(({ number, funder, title, from, to, amount, activityCode, people }) =>
    people.map(({ name, role, orcid, personId }): Cell[] => [
      number,
      funder.name,
      name,
      role,
      funder.rorId,
      funder.countryCode,
      String(funder.isUsFederal),
      title,
      from,
      to,
      amount,
      'USD',
      activityCode,
      orcid,
      personId,
    ]),
  );
  return csvChunks(header.split(','), rows);
}

export function* acknowledgmentRows(works: Iterable<Work>): Generator<readonly Cell[]> {
  for (const work of works) {
    if (work.acknowledgment === null) continue;
    yield [doiOf(work) ?? sourceWorkId(work), work.acknowledgment.text, work.acknowledgment.section];
  }
}

export function acknowledgmentsCsv(works: Iterable<Work>): Chunks {
  return csvChunks(['work', 'text', 'section'], acknowledgmentRows(works));
}

export function designatedEntitiesCsv(entries: readonly ListEntry[], unregistered: ReadonlySet<string>): Chunks {
  const header = 'list_id,list_name,kind,citation,name,listed_from,listed_to,authority,entry_id,aliases,ror,country';
  const lists = {
    designation: [
      'RDE',
      'Register of Designated Entities',
      'Fictional notice 2018-14, table 1',
      'Office of the Register',
    ],
    assessment: ['AOI', 'Atlas of Institutes', 'Fictional survey, second edition', 'Society for Open Atlases'],
  } as const;
  const rows = entries.map(({ entryId, kind, organization, listedFrom, listedTo }): Cell[] => {
    const [listId, listName, citation, authority] = lists[kind];
    return [
      listId,
      listName,
      kind,
      `${citation}, ${entryId}`,
      organization.name,
      listedFrom,
      listedTo,
      authority,
      entryId,
      organization.aliases.join('; '),
      unregistered.has(entryId) ? null : organization.rorId,
      organization.countryCode,
    ];
  });
  return csvChunks(header.split(','), rows);
}

export function truthCsv(truth: readonly TruthRow[]): Chunks {
  const rows = truth.map(({ ruleId, kind, subjectKey, personId, innocentCode, note }) => [
    ruleId,
    kind,
    subjectKey,
    personId,
    innocentCode,
    note,
  ]);
  return csvChunks(['rule_id', 'kind', 'subject_key', 'person_id', 'innocent_code', 'note'], rows);
}
