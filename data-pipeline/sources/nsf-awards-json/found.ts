import { countryCode } from '../../core/country.ts';
import { asList, asText } from '../json-value.ts';
import { nsf, nsfPerson, nsfText } from '../nsf-award.ts';
import type { JsonObject, Output, Refusal } from '../output.ts';
import { addAward, type AwardPerson } from '../public-award.ts';
import { amountOf, dayOf } from './values.ts';

/** An award as the Award Search API answers (`response.award[]`): dates `mm/dd/yyyy`, amounts as text. */
export function readFound(output: Output, award: JsonObject, place: string): Refusal | null {
  const number = asText(award['id']);
  if (number === null) return { code: 'id_missing', reason: 'the award has no "id"' };
  const holder = nsfText(asText(award['awardeeName']) ?? asText(award['awardee']));
  const amountKey = ['fundsObligatedAmt', 'estimatedTotalAmt'].find((key) => award[key] !== undefined);
  return addAward(output, place, {
    number,
    title: nsfText(asText(award['title'])),
    funder: nsf,
    starts: dayOf(output, award, 'startDate', place),
    ends: dayOf(output, award, 'expDate', place),
    amount: amountKey === undefined ? null : amountOf(output, award, amountKey, place),
    currency: 'USD',
    people: [...leads(award), ...listed(award['coPDPI'], 'co-PI')],
    holders: holder === null ? [] : [{ name: holder, country: countryCode(asText(award['awardeeCountryCode'])) }],
  });
}

/** The API writes "piMiddeInitial"; "piEmail" is the lead's. */
function leads(award: JsonObject): readonly AwardPerson[] {
  const email = asText(award['piEmail']);
  const family = nsfText(asText(award['piLastName']));
  if (family !== null) {
    const given = ['piFirstName', 'piMiddeInitial', 'piMiddleInitial']
      .map((key) => nsfText(asText(award[key])))
      .filter((part) => part !== null)
      .join(' ');
    const person = nsfPerson(`${given} ${family}`, 'PI');
    return person === null ? [] : [{ ...person, family, given, email }];
  }
  const whole = nsfPerson(asText(award['pdPIName']), 'PI');
  return whole === null ? listed(award['pi'], 'PI') : [{ ...whole, email: whole.email ?? email }];
}

function listed(value: unknown, role: 'PI' | 'co-PI'): readonly AwardPerson[] {
  const names = typeof value === 'string' ? [value] : asList(value);
  return names.map((name) => nsfPerson(asText(name), role)).filter((person) => person !== null);
}
