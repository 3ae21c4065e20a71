import { withoutEmails } from '../../core/email.ts';
import { parseOpenAlexId, parseRor } from '../../core/identifiers.ts';
import { countryCode } from '../../core/country.ts';
import { textOrNull } from '../../core/text.ts';
import { asList, asObject, asText } from '../json-value.ts';
import type { JsonObject, Output } from '../output.ts';

interface Line {
  readonly text: string;
  readonly place: string;
  /** Institutions that the source linked to this line, each with the place of the link; null = not said. */
  readonly links: Map<string, string> | null;
}

interface Institution {
  readonly name: string | null;
  readonly ror: string | null;
  readonly country: string | null;
  readonly kind: string | null;
  readonly place: string;
}

/**
 * Adds one row for each affiliation line and institution linked to it, a line without institution, and an institution
 * without line. Lines that differ only by white space or a trailing dot are one. Where the source does not say which
 * line an institution belongs to (shapes before `affiliations`), a single line is taken to be it; several are not guessed. Lines are
 * without e-mail addresses; one that is nothing else is left out.
 *
 * @returns the number of rows.
 */
export function addAffiliations(
  authorship: JsonObject,
  place: string,
  work_record_id: string,
  position: number,
  output: Output,
): number {
  const institutions = institutionsOf(authorship, place);
  output.count('organizations', institutions.size);
  const lines = linesOf(authorship, place, institutions);
  const country = lines.length === 1 && institutions.size === 0 ? onlyCountry(authorship) : null;
  const unlinked = new Set(institutions.keys());
  let ordinal = 0;
  const add = (at: string, line: string | null, institution: Institution | null) => {
    ordinal += 1;
    output.add('raw_affiliation', {
      record_id: output.recordId(at),
      work_record_id,
      position,
      ordinal,
      raw_string: line,
      org_name: institution?.name ?? null,
      ror_id: institution?.ror ?? null,
      country_code: institution?.country ?? country,
      kind: institution?.kind ?? null,
    });
  };
  for (const line of lines) {
    if (line.links === null || line.links.size === 0) add(line.place, line.text, null);
    for (const [id, at] of line.links ?? []) {
      unlinked.delete(id);
      add(at, line.text, institutions.get(id) ?? null);
    }
  }
  for (const id of unlinked) {
    const institution = institutions.get(id);
    if (institution !== undefined) add(institution.place, null, institution);
  }
  return ordinal;
}

/** The authorship's institutions by OpenAlex id, or by place where the source gives no id. */
function institutionsOf(authorship: JsonObject, place: string): ReadonlyMap<string, Institution> {
  const institutions = new Map<string, Institution>();
  for (const [index, value] of asList(authorship['institutions']).entries()) {
    const institution = asObject(value);
    const at = `${place}/institutions/${String(index)}`;
    const name = asText(institution?.['display_name']);
    const id = parseOpenAlexId(asText(institution?.['id'])) ?? (name === null ? null : at);
    if (id === null || institutions.has(id)) continue;
    institutions.set(id, {
      name,
      ror: parseRor(asText(institution?.['ror'])),
      country: countryCode(asText(institution?.['country_code'])),
      kind: asText(institution?.['type']),
      place: at,
    });
  }
  return institutions;
}

function linesOf(
  authorship: JsonObject,
  place: string,
  institutions: ReadonlyMap<string, Institution>,
): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const [index, value] of asList(authorship['affiliations']).entries()) {
    const affiliation = asObject(value);
    const at = `${place}/affiliations/${String(index)}`;
    const text = lineOf(affiliation?.['raw_affiliation_string']);
    if (text === null) continue;
    const line = lines.get(lineKey(text)) ?? { text, place: at, links: new Map<string, string>() };
    lines.set(lineKey(text), line);
    for (const [link, id] of asList(affiliation?.['institution_ids']).entries()) {
      const bare = parseOpenAlexId(asText(id));
      if (bare !== null && line.links?.has(bare) === false) {
        line.links.set(bare, `${at}/institution_ids/${String(link)}`);
      }
    }
  }
  for (const [at, written] of olderLines(authorship, place)) {
    const text = lineOf(written);
    if (text !== null && !lines.has(lineKey(text))) lines.set(lineKey(text), { text, place: at, links: null });
  }
  const all = [...lines.values()];
  const [only] = all;
  if (all.length === 1 && only?.links === null) {
    return [{ ...only, links: new Map([...institutions].map(([id, institution]) => [id, institution.place])) }];
  }
  return all;
}

function* olderLines(authorship: JsonObject, place: string): Generator<[place: string, text: string | null]> {
  for (const [index, text] of asList(authorship['raw_affiliation_strings']).entries()) {
    yield [`${place}/raw_affiliation_strings/${String(index)}`, asText(text)];
  }
  yield [`${place}/raw_affiliation_string`, asText(authorship['raw_affiliation_string'])];
}

/** The affiliation lines of an authorship as the source has them, e-mail addresses included; the same line may come twice. */
export function writtenLines(authorship: JsonObject): readonly string[] {
  const linked = asList(authorship['affiliations']).map((value) => asText(asObject(value)?.['raw_affiliation_string']));
  return [...linked, ...Array.from(olderLines(authorship, ''), ([, text]) => text)].filter((text) => text !== null);
}

function lineOf(value: unknown): string | null {
  return textOrNull(withoutEmails(asText(value) ?? ''));
}

function lineKey(line: string): string {
  return line.replace(/\s+/gu, ' ').replace(/[\s.;,]+$/u, '');
}

function onlyCountry(authorship: JsonObject): string | null {
  const [country, ...others] = asList(authorship['countries']);
  return others.length === 0 ? countryCode(asText(country)) : null;
}
