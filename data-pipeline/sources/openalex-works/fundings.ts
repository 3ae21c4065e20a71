import { parseOpenAlexId, parseRor } from '../../core/identifiers.ts';
import { asList, asObject, asText } from '../json-value.ts';
import type { JsonObject, Output } from '../output.ts';

interface Funding {
  readonly place: string;
  readonly funderId: string | null;
  readonly funderName: string | null;
  readonly award: string | null;
}

/**
 * Adds one row for each award of a work (`awards` of 2026, `grants` before), and one for each funder that none of them
 * names. A funder and award met twice are one.
 *
 * @returns the number of rows.
 */
export function addFundings(work: JsonObject, place: string, work_record_id: string, output: Output): number {
  const rorOf = new Map<string, string | null>();
  for (const value of asList(work['funders'])) {
    const funder = asObject(value);
    const id = parseOpenAlexId(asText(funder?.['id']));
    if (id !== null) rorOf.set(id, parseRor(asText(funder?.['ror'])));
  }
  const seen = new Set<string>();
  const named = new Set<string>();
  let ordinal = 0;
  for (const funding of [...awardsOf(work, place), ...grantsOf(work, place), ...fundersOf(work, place)]) {
    const funder = funding.funderId ?? funding.funderName ?? '';
    const key = JSON.stringify([funder, funding.award]);
    const isRepeat = seen.has(key) || (funding.award === null && named.has(funder));
    if (isRepeat || (funder === '' && funding.award === null)) continue;
    seen.add(key);
    named.add(funder);
    ordinal += 1;
    output.add('raw_funding', {
      record_id: output.recordId(funding.place),
      work_record_id,
      ordinal,
      funder_name: funding.funderName,
      funder_ror: (funding.funderId === null ? null : rorOf.get(funding.funderId)) ?? null,
      funder_doi: null,
      award_number: funding.award,
      asserted_by: null,
    });
  }
  return ordinal;
}

function awardsOf(work: JsonObject, place: string): readonly Funding[] {
  return asList(work['awards']).map((value, index) => {
    const award = asObject(value);
    return {
      place: `${place}/awards/${String(index)}`,
      funderId: parseOpenAlexId(asText(award?.['funder_id'])),
      funderName: asText(award?.['funder_display_name']),
      award: asText(award?.['funder_award_id']),
    };
  });
}

function grantsOf(work: JsonObject, place: string): readonly Funding[] {
  return asList(work['grants']).map((value, index) => {
    const grant = asObject(value);
    return {
      place: `${place}/grants/${String(index)}`,
      funderId: parseOpenAlexId(asText(grant?.['funder'])),
      funderName: asText(grant?.['funder_display_name']),
      award: asText(grant?.['award_id']),
    };
  });
}

function fundersOf(work: JsonObject, place: string): readonly Funding[] {
  return asList(work['funders']).map((value, index) => {
    const funder = asObject(value);
    return {
      place: `${place}/funders/${String(index)}`,
      funderId: parseOpenAlexId(asText(funder?.['id'])),
      funderName: asText(funder?.['display_name']),
      award: null,
    };
  });
}
