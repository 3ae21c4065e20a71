import { type Attribution, attributionReader } from '../core/acknowledgment/attribution.ts';
import type { Mention } from '../core/acknowledgment/mention.ts';
import { type AwardMention, mentionsIn } from '../core/acknowledgment/mentions.ts';
import { countryOfAward, shapeReading } from '../core/award-shapes/index.ts';
import { plainName } from '../core/acknowledgment/number-funders.ts';
import { personKeys } from '../core/name.ts';
import type { Cell } from '../export/csv.ts';
import type { PlainTable } from '../intake/plain-table.ts';
import type { Resolution, ResolutionHints } from '../organizations/resolution.ts';
import { address, ownColumns, type WrittenTable } from './resolved-table.ts';

const mentionColumns = [
  ...['kind', 'start', 'end', 'surface', 'funder_id', 'number', 'person', 'basis'],
  ...['confidence', 'found_by'],
] as const;

/** Which funder a name means. */
export type FunderOf = (name: string, hints?: ResolutionHints) => Resolution;

/** The column with the authors of each text's work, in order and with semicolons between them: whose awards are read from it. */
const bylineColumn = 'authors';

/**
 * One row a mention, behind the columns of the row in whose text it stands; `start` and `end` are UTF-16 offsets in that text, the
 * end exclusive. A text without mentions has one row with those columns empty.
 *
 * `person` and `basis` say whose an award, or the support of a funder, is: `initials`, `named`, `ordinal`, `sole_author`, else
 * `none`. They need a column "authors" with the whole byline ("Quill, Ada; Reed, Bo"); several people have a semicolon between them.
 */
export function acknowledgmentTable(table: PlainTable, funderOf: FunderOf): WrittenTable {
  const authors = table.header.findIndex((name) => name.trim().toLowerCase() === bylineColumn);
  return {
    columns: [...ownColumns(table, mentionColumns), ...mentionColumns],
    rows: table.rows.flatMap((cells) => {
      const byline = (cells[authors] ?? '').split(';').map((name) => name.trim());
      const mentions = mentionRows(
        cells[table.column] ?? '',
        byline.filter((name) => name !== ''),
        funderOf,
      );
      return (mentions.length === 0 ? [mentionColumns.map(() => null)] : mentions).map((mention) => [
        ...cells,
        ...mention,
      ]);
    }),
  };
}

function mentionRows(text: string, authors: readonly string[], funderOf: FunderOf): readonly (readonly Cell[])[] {
  const byline = authors.map((name, index) => {
    const { family_key, given_key } = personKeys(name);
    return { authorshipId: String(index), familyKey: family_key, givenKey: given_key };
  });
  const read = attributionReader(text, byline, true);
  const mentions = mentionsIn(text);
  const awards = mentions.filter(isAward);
  return mentions.map((mention) => {
    const { kind, start, end, surface, confidence, basis } = mention;
    const numberNorm = isAward(mention) ? mention.numberNorm : null;
    const { person, by } = recipient(read, mention, authors);
    return [kind, start, end, surface, funderId(mention, awards, funderOf), numberNorm, person, by, confidence, basis];
  });
}

function recipient(
  read: ReturnType<typeof attributionReader>,
  mention: Mention,
  authors: readonly string[],
): { person: string | null; by: Attribution['basis'] | null } {
  if (mention.kind !== 'award_number' && mention.kind !== 'funder') return { person: null, by: null };
  const place = isAward(mention) ? mention : { ...mention, runEnd: mention.end, runPlace: 0, runLength: 1 };
  const attributions = read(place);
  const people = attributions.flatMap(({ authorshipId }) => authors[Number(authorshipId ?? -1)] ?? []);
  return { person: people.length === 0 ? null : people.join('; '), by: attributions[0]?.basis ?? 'none' };
}

function funderId(mention: Mention, awards: readonly AwardMention[], funderOf: FunderOf): string | null {
  if (mention.kind !== 'award_number' && mention.kind !== 'funder') return null;
  const name = isAward(mention) ? mention.funderText : plainName(mention.surface);
  if (name === null) return null;
  const meant = funderOf(name);
  const id = meant.id ?? (mention.kind === 'funder' ? funderOf(mention.surface).id : null);
  return address(id ?? ownerOfNumbers(name, meant, awards, funderOf));
}

/** Of several funders called so, the one whose numbers look like those that the text puts beside the name; null where none or several do. */
function ownerOfNumbers(
  name: string,
  meant: Resolution,
  awards: readonly AwardMention[],
  funderOf: FunderOf,
): string | null {
  const numbers = awards.filter(({ funderText, shape }) => funderText === name && shape === 'fits');
  const [country] = numbers.flatMap(({ surface }) => countryOfAward(name, surface) ?? []);
  const there = country === undefined ? meant : funderOf(name, { countryCode: country });
  if (there.id !== null) return there.id;
  const fitting = there.alternatives.filter((one) =>
    numbers.some(({ surface }) => shapeReading(one.name, surface) === 'fits'),
  );
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
}

function isAward(mention: Mention): mention is AwardMention {
  return mention.kind === 'award_number';
}
