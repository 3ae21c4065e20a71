import { normalizeAwardNumber } from '../../core/award-number.ts';
import { parseDay } from '../../core/day.ts';
import { organizationKey } from '../../core/organization-key.ts';
import { excerpt } from '../../core/text.ts';
import { parsePersonMonths } from '../person-months.ts';
import type { Output } from '../output.ts';
import { parseAmount } from '../table-row.ts';
import { child, children, childText, type XmlNode } from '../xml-node.ts';

/** Adds one `support` element and its person-months. Elements are found by name: their order is the form's own business. */
export function addSupport(support: XmlNode, disclosure_id: string, output: Output): void {
  const award_number = childText(support, 'awardnumber');
  const funder_name = childText(support, 'supportsource');
  output.add('raw_support', {
    record_id: output.recordId(support.place),
    disclosure_id,
    project_title: childText(support, 'projecttitle'),
    award_number,
    number_norm: normalizeAwardNumber(award_number),
    funder_name,
    funder_key: funder_name === null ? null : organizationKey(funder_name),
    funder_ror: null,
    support_type: readWord(support, 'supporttype', ['current', 'pending'], output),
    contribution_type: readWord(support, 'contributiontype', ['award', 'inkind'], output),
    amount: readAmount(support, output),
    currency: childText(support, 'awardamount') === null ? null : 'USD',
    starts: readDay(support, 'startdate', output),
    ends: readDay(support, 'enddate', output),
    objectives: childText(support, 'overallobjectives'),
    overlap: childText(support, 'potentialoverlap'),
  });
  for (const effort of children(child(support, 'commitment'), 'personmonth')) {
    addEffort(effort, output.recordId(support.place), output);
  }
}

/** A stated year without usable months stays, with null: a sum over it is unknown, not smaller. */
function addEffort(effort: XmlNode, support_record_id: string, output: Output): void {
  const year = effort.attributes.get('year')?.trim() ?? '';
  const text = effort.text.trim();
  if (!/^[12]\d{3}$/u.test(year)) {
    const reason = `person-months "${excerpt(text)}" stand under the year "${excerpt(year)}"`;
    output.refuseValue(effort.place, { code: 'effort_invalid', reason });
    return;
  }
  const person_months = text === '' ? null : parsePersonMonths(text);
  if (text !== '' && person_months === null) {
    const reason = `"${excerpt(text)}" is not 0 to 12 with at most two decimals`;
    output.refuseValue(effort.place, { code: 'effort_invalid', reason });
  }
  output.add('raw_effort', {
    record_id: output.recordId(effort.place),
    support_record_id,
    year: Number(year),
    person_months,
  });
}

/** The date in a child element, or in the node itself when `name` is null; reported when it cannot be read. */
export function readDay(node: XmlNode, name: string | null, output: Output): string | null {
  const text = name === null ? node.text.trim() : childText(node, name);
  if (text === null || text === '') return null;
  const day = parseDay(text);
  if (day === null) {
    const reason = `"${excerpt(text)}" is not YYYY, YYYY-MM or YYYY-MM-DD`;
    output.refuseValue(name === null ? node.place : `${node.place}/${name}`, { code: 'date_invalid', reason });
  }
  return day;
}

function readWord(support: XmlNode, name: string, allowed: readonly string[], output: Output): string | null {
  const text = childText(support, name);
  if (text === null) return null;
  const word = allowed.find((candidate) => candidate === text.toLowerCase());
  if (word === undefined) {
    const reason = `"${excerpt(text)}" is not one of ${allowed.join(', ')}`;
    output.refuseValue(`${support.place}/${name}`, { code: 'value_not_allowed', reason });
  }
  return word ?? null;
}

function readAmount(support: XmlNode, output: Output): number | null {
  const text = childText(support, 'awardamount');
  if (text === null) return null;
  const amount = parseAmount(text);
  if (amount === null) {
    const reason = `"${excerpt(text)}" is not an amount such as 250000`;
    output.refuseValue(`${support.place}/awardamount`, { code: 'number_invalid', reason });
  }
  return amount;
}
