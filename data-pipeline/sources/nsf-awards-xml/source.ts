import { parseAmount } from '../table-row.ts';
import type { Output, Refusal } from '../output.ts';
import { addAward, type AwardPerson } from '../public-award.ts';
import { isNobody, nsf, nsfDay, nsfRole, nsfText } from '../nsf-award.ts';
import type { XmlRecordsSource } from '../source.ts';
import { child, children, childText, type XmlNode } from '../xml-node.ts';
import { countryCode } from '../../core/country.ts';
import { excerpt } from '../../core/text.ts';

/** NSF Award Search: the XML of one award, or of several, as the yearly downloads held it until 2025. */
export const nsfAwardsXml: XmlRecordsSource = {
  form: 'xml-records',
  id: 'nsf-awards-xml',
  title: 'NSF awards (XML)',
  looksLike: 'XML with the root rootTag that holds Award elements',
  records: ['Award'],
  recognizes: ({ name }) => name === 'rootTag',
  begin: (output) => (award, place) => readAward(output, award, place),
};

function readAward(output: Output, award: XmlNode, place: string): Refusal | null {
  const number = childText(award, 'AwardID');
  if (number === null) return { code: 'id_missing', reason: 'the award has no AwardID' };
  const institution = child(award, 'Institution');
  const holder = nsfText(childText(institution, 'Name'));
  return addAward(output, place, {
    number,
    title: nsfText(childText(award, 'AwardTitle')),
    funder: nsf,
    starts: day(output, award, 'AwardEffectiveDate', place),
    ends: day(output, award, 'AwardExpirationDate', place),
    amount: amount(output, childText(award, 'AwardAmount'), place),
    currency: 'USD',
    people: children(award, 'Investigator')
      .map((investigator) => personOf(output, investigator, place))
      .filter((person) => person !== null),
    holders: holder === null ? [] : [{ name: holder, country: countryCode(childText(institution, 'CountryName')) }],
  });
}

function personOf(output: Output, investigator: XmlNode, place: string): AwardPerson | null {
  const family = nsfText(childText(investigator, 'LastName'));
  if (family === null || isNobody(family)) return null;
  const given = [childText(investigator, 'FirstName'), childText(investigator, 'PI_MID_INIT')]
    .map((part) => nsfText(part))
    .filter((part) => part !== null)
    .join(' ');
  const words = childText(investigator, 'RoleCode');
  const role = nsfRole(words);
  if (words !== null && role === null) {
    const reason = `"${excerpt(words)}" is no role that NSF gives to an investigator`;
    output.refuseValue(`${place}, RoleCode`, { code: 'value_not_allowed', reason });
  }
  return { name: `${given} ${family}`.trim(), family, given, email: childText(investigator, 'EmailAddress'), role };
}

function day(output: Output, award: XmlNode, element: string, place: string): string | null {
  const written = childText(award, element);
  const value = written === null ? null : nsfDay(written);
  if (written !== null && value === null) {
    const reason = `"${excerpt(written)}" is no date`;
    output.refuseValue(`${place}, ${element}`, { code: 'date_invalid', reason });
  }
  return value;
}

function amount(output: Output, written: string | null, place: string): number | null {
  const value = written === null ? null : parseAmount(written);
  if (written !== null && value === null) {
    const reason = `"${excerpt(written)}" is no amount`;
    output.refuseValue(`${place}, AwardAmount`, { code: 'number_invalid', reason });
  }
  return value;
}
