import { yearOf } from '../calendar.ts';
import type { SupportRow } from '../model.ts';
import type { SupportForm } from './forms.ts';

/** The name of the XML file of a form. */
export function cposFileName({ person, proposalId, certifiedOn }: SupportForm): string {
  return `${person.personId}-${proposalId.slice(0, 3)}-${yearOf(certifiedOn)}.xml`;
}

/** A form as SciENcv writes it for Current and Pending (Other) Support. */
export function cposXml({ person, rows, proposalId, certifiedOn }: SupportForm): string {
  const [given = '', ...middle] = person.name.given.split(' ');
  const year = yearOf(certifiedOn);
  const employments = person.employments.filter(({ to }) => to === null);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<profile>',
    '<identification>',
    element('id', person.orcid === null ? '' : `https://orcid.org/${person.orcid}`, ' idtype="orcid"'),
    `<name>${element('firstname', given)}${element('middlename', middle.join(' '))}${element('lastname', person.name.family)}</name>`,
    '</identification>',
    '<employment>',
    ...employments.map(({ organization, title, from }) =>
      [
        '<position>',
        element('positiontitle', title),
        '<organization>',
        element('orgname', organization.name),
        element('city', organization.city),
        element('stateorprovince', ''),
        element('country', organization.countryName),
        '</organization>',
        `<startdate>${element('year', String(yearOf(from)))}</startdate>`,
        '</position>',
      ].join('\n'),
    ),
    '</employment>',
    '<funding>',
    ...rows.map((row) => supportXml(row, `${proposalId} of ${certifiedOn}`)),
    ...(person.personId.endsWith('6') ? [inKindXml(person.employments.at(-1)?.organization.name ?? '', year)] : []),
    '</funding>',
    '</profile>',
    '',
  ].join('\n');
}

function supportXml(row: SupportRow, form: string): string {
  return [
    '<support>',
    element('projecttitle', row.title),
    element('awardnumber', row.number),
    element('supportsource', row.funder.name),
    element('location', ''),
    element('contributiontype', row.contribution),
    element('awardamount', String(row.amount)),
    element('inkinddescription', ''),
    element('overallobjectives', `To carry out "${row.title}", as stated for ${form}.`),
    element('potentialoverlap', 'None'),
    element('startdate', row.from),
    element('enddate', row.to),
    element('supporttype', row.type),
    '<commitment>',
    ...[...row.months].map(([year, months]) => element('personmonth', months, ` year="${year}"`)),
    '</commitment>',
    '</support>',
  ].join('\n');
}

/** Support in kind has no end date, and here no stated effort. */
function inKindXml(source: string, year: number): string {
  return [
    '<support>',
    element('projecttitle', ''),
    element('awardnumber', ''),
    element('supportsource', source),
    element('location', ''),
    element('contributiontype', 'inkind'),
    element('awardamount', '20000'),
    element('inkinddescription', 'Computing time'),
    element('overallobjectives', 'Simulation and storage for the group.'),
    element('potentialoverlap', 'None'),
    element('startdate', `${year}-01-01`),
    element('supporttype', 'current'),
    '<commitment>',
    element('personmonth', '', ` year="${year}"`),
    '</commitment>',
    '</support>',
  ].join('\n');
}

function element(name: string, text: string, attributes = ''): string {
  if (text === '' && attributes === '') return `<${name}/>`;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<${name}${attributes}>${escaped}</${name}>`;
}
