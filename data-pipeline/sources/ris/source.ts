import { parseDoi } from '../../core/identifiers.ts';
import { textOrNull } from '../../core/text.ts';
import type { Output, Refusal } from '../output.ts';
import { addPublication } from '../publication.ts';
import type { TaggedSource } from '../source.ts';
import { TaggedValues } from '../tagged-record.ts';
import { parseWosFunding } from '../wos/funding.ts';
import { addWosPublication, type WosTag } from '../wos/publication.ts';
import { writtenDay } from '../written-day.ts';
import { risAuthors } from './byline.ts';
import { fundingInNotes } from './funding.ts';
import { originOf, type RisOrigin } from './origin.ts';

/** RIS, as nearly every database and reference manager writes it. */
export const ris: TaggedSource = {
  form: 'tagged',
  id: 'ris',
  title: 'RIS records',
  looksLike: 'RIS text whose records begin with TY',
  dialect: 'ris',
  recognizes: ({ fields }) => fields[0]?.tag === 'TY' && fields.length > 1,
  begin: (output) => (record, place) => {
    const values = new TaggedValues(record);
    const origin = originOf(values);
    return origin.source === 'wos'
      ? addWosPublication(output, place, (tag) => wosField(values, tag, origin))
      : addGeneric(values, origin, place, output);
  },
};

/** The tags under which the RIS exports of Web of Science have its fields. */
const wosFields: Partial<Record<WosTag, string>> = {
  AU: 'AU',
  CA: 'A1',
  TI: 'TI',
  SO: 'T2',
  C1: 'AD',
  FX: 'FX',
  PY: 'PY',
  PD: 'DA',
  EA: 'C6',
  DI: 'DO',
};

function wosField(values: TaggedValues, tag: WosTag, { id }: RisOrigin): string | null {
  if (tag === 'UT') return id;
  if (tag === 'FU' || tag === 'C3') return values.all(tag).join('; ');
  const name = wosFields[tag];
  return name === undefined ? null : values.lines(name);
}

function addGeneric(values: TaggedValues, origin: RisOrigin, place: string, output: Output): Refusal | null {
  const { fundings, texts } = fundingInNotes(values.all('N1'));
  const { authors, affiliations } = risAuthors(values);
  const own = values.all('FX').flatMap((text) => textOrNull(text.replace(/\s+/gu, ' ')) ?? []);
  const title = values.text('TI', 'T1', 'CT');
  return addPublication(output, place, {
    source: origin.source,
    sourceWorkId: origin.id,
    doi: doiOf(values),
    pmid: pmidOf(values, origin),
    title: title ?? values.text('BT', 'ST'),
    type: values.text('TY'),
    published: publishedAt(values),
    venue: values.text('T2', 'JO', 'JF', 'JA', 'J2', ...(title === null ? [] : ['BT'])),
    authors,
    affiliations,
    fundings: [...fundings, ...values.all('FU').flatMap(parseWosFunding)],
    acknowledgments: [...texts, ...own].map((text) => ({ section: 'funding', text })),
  });
}

/** DOIs stand under DO; older programs wrote them under M3, L3 or as an address. */
function doiOf(values: TaggedValues): string | null {
  for (const text of values.all('DO', 'DI', 'M3', 'L3', 'UR')) {
    const doi = parseDoi(text);
    if (doi !== null) return doi;
  }
  return null;
}

/** Dimensions writes `123 [PMID]` under U1, Scopus the bare number under C2. */
function pmidOf(values: TaggedValues, origin: RisOrigin): string | null {
  if (origin.source === 'pubmed') return origin.id;
  for (const text of values.all('U1')) {
    const [, pmid] = /^(\d{1,9})\s*\[PMID\]$/iu.exec(text.trim()) ?? [];
    if (pmid !== undefined) return pmid;
  }
  return origin.source === 'scopus' ? (/^\d{6,9}$/u.exec(values.text('C2') ?? '')?.[0] ?? null) : null;
}

/**
 * The date of publication: `2021/02/01/`, `2021`, `2019-05-03` under PY, Y1 or DA; DA may be `Jun`, `Mar 1` or `JUL 14`, which
 * belongs to the year of PY.
 */
function publishedAt(values: TaggedValues): string | null {
  const years = values.all('PY', 'Y1', 'YR').flatMap((text) => slashedDay(text) ?? []);
  const [stated] = years.toSorted((a, b) => b.length - a.length);
  const date = values.text('DA');
  const day = slashedDay(date ?? '');
  if (stated === undefined) return day;
  const year = stated.slice(0, 4);
  if (day !== null) return day.startsWith(year) && day.length > stated.length ? day : stated;
  const [, month, number] = /^([A-Z]{3,9})\.?(?: (\d{1,2}))?$/iu.exec(date ?? '') ?? [];
  return month === undefined || stated.length > 4 ? stated : writtenDay(year, month, number);
}

function slashedDay(text: string): string | null {
  const [, year, month, day] = /^(\d{4})(?:[/-](\d{0,2})(?:[/-](\d{0,2}))?)?(?:[/-].*)?$/u.exec(text.trim()) ?? [];
  return writtenDay(year, month, day);
}
