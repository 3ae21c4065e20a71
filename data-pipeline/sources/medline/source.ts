import { parseDoi } from '../../core/identifiers.ts';
import { textOrNull } from '../../core/text.ts';
import type { Output, Refusal } from '../output.ts';
import { addPublication } from '../publication.ts';
import type { TaggedRecord, TaggedSource } from '../source.ts';
import { TaggedValues } from '../tagged-record.ts';
import { writtenDay } from '../written-day.ts';
import { medlineAuthors } from './authors.ts';
import { parseGrant } from './grant.ts';

/** PubMed's MEDLINE format: `.nbib`, and `.txt` as "PubMed" saves it. */
export const medline: TaggedSource = {
  form: 'tagged',
  id: 'medline',
  title: 'PubMed records in MEDLINE format',
  looksLike: 'MEDLINE text with the tags PMID, TI, FAU, AU',
  dialect: 'medline',
  recognizes: ({ fields }) => fields[0]?.tag === 'PMID' && fields.some(({ tag }) => tag === 'TI' || tag === 'BTI'),
  begin: (output) => (record, place) => readRecord(record, place, output),
};

function readRecord(record: TaggedRecord, place: string, output: Output): Refusal | null {
  const values = new TaggedValues(record);
  const pmid = /^\d{1,12}$/u.exec(values.text('PMID') ?? '')?.[0] ?? null;
  if (pmid === null) return { code: 'id_missing', reason: 'PMID is not a number' };
  const types = values.all('PT');
  const interests = values.all('COIS').flatMap((text) => textOrNull(text.replace(/\s+/gu, ' ')) ?? []);
  return addPublication(output, place, {
    source: 'pubmed',
    sourceWorkId: pmid,
    doi: doiOf(values),
    pmid,
    title: values.text('TI', 'TT', 'BTI'),
    type: types.find((type) => type !== '' && !type.startsWith('Research Support')) ?? null,
    published: publishedAt(values.text('DP')),
    venue: values.text('JT', 'TA', 'BTI'),
    authors: medlineAuthors(record.fields, place, output),
    isRetracted: types.includes('Retracted Publication') || values.has('RIN') ? true : null,
    fundings: values.all('GR').map((grant) => parseGrant(grant.replace(/\s+/gu, ' '))),
    acknowledgments: interests.map((text) => ({ section: 'coi', text })),
  });
}

/** `10.1000/1 [doi]`; other kinds of ids stand under the same tags. */
function doiOf(values: TaggedValues): string | null {
  for (const id of values.all('LID', 'AID')) {
    const [, text] = /^(.*\S)\s*\[doi\]$/iu.exec(id.replace(/\s+/gu, ' ').trim()) ?? [];
    const doi = parseDoi(text);
    if (doi !== null) return doi;
  }
  return null;
}

/** `2016 Jan 15`, `2016 Jan`, `2016`; seasons and spans of months leave the year, spans of days the month. */
function publishedAt(date: string | null): string | null {
  const [, year, month, rest = ''] = /^(\d{4})(?: ([A-Za-z]{3,9})\b(.*))?$/u.exec(date ?? '') ?? [];
  if (/^\s?-\s?(?:[A-Za-z]|\d{4})/u.test(rest)) return writtenDay(year);
  return writtenDay(year ?? /^\d{4}/u.exec(date ?? '')?.[0], month, /^ (\d{1,2})$/u.exec(rest)?.[1]);
}
