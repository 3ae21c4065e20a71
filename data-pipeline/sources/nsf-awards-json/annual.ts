import { countryCode } from '../../core/country.ts';
import { excerpt } from '../../core/text.ts';
import { asList, asObject, asText } from '../json-value.ts';
import { isNobody, nsf, nsfRole, nsfText } from '../nsf-award.ts';
import type { JsonObject, Output, Refusal } from '../output.ts';
import { addAward, type AwardPerson } from '../public-award.ts';
import { amountOf, dayOf } from './values.ts';

/** An award of a yearly download: one file for each award, dates `YYYY-MM-DD`, investigators with their roles. */
export function readAnnual(output: Output, award: JsonObject, place: string): Refusal | null {
  const number = asText(award['awd_id']);
  if (number === null) return { code: 'id_missing', reason: 'the award has no "awd_id"' };
  const institution = asObject(award['inst']);
  const holder = nsfText(asText(institution?.['inst_name']));
  return addAward(output, place, {
    number,
    title: nsfText(asText(award['awd_titl_txt'])),
    funder: nsf,
    starts: dayOf(output, award, 'awd_eff_date', place),
    ends: dayOf(output, award, 'awd_exp_date', place),
    amount: amountOf(output, award, 'awd_amount', place),
    currency: 'USD',
    people: asList(award['pi'])
      .map((value, index) => personOf(output, asObject(value), `${place}/pi/${String(index)}`))
      .filter((person) => person !== null),
    holders:
      holder === null ? [] : [{ name: holder, country: countryCode(asText(institution?.['inst_country_name'])) }],
  });
}

function personOf(output: Output, person: JsonObject | null, place: string): AwardPerson | null {
  if (person !== null) output.noteKeys(person);
  const family = nsfText(asText(person?.['pi_last_name']));
  if (family === null || isNobody(family)) return null;
  const given = ['pi_first_name', 'pi_mid_init']
    .map((key) => nsfText(asText(person?.[key])))
    .filter((part) => part !== null)
    .join(' ');
  const words = asText(person?.['pi_role']);
  const role = nsfRole(words);
  if (words !== null && role === null) {
    const reason = `"${excerpt(words)}" is no role that NSF gives to an investigator`;
    output.refuseValue(`${place}, pi_role`, { code: 'value_not_allowed', reason });
  }
  return { name: `${given} ${family}`.trim(), family, given, email: asText(person?.['pi_email_addr']), role };
}
