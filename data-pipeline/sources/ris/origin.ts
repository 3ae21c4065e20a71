import type { TaggedValues } from '../tagged-record.ts';

/** The database that a RIS record comes from, and its id there, as far as the record says. */
export interface RisOrigin {
  readonly source: string;
  readonly id: string | null;
}

/** How databases sign their records: in the accession number, the address, the name of the database or its provider. */
const signatures: readonly (readonly [source: string, tags: readonly string[], id: RegExp])[] = [
  [
    'wos',
    ['AN', 'UT', 'ID'],
    /^((?:WOS|BCI|BIOABS|CABI|CCC|CSCD|DIIDW|DRCI|FSTA|INSPEC|KJD|MEDLINE|PPRN|PQDT|RSCI|SCIELO|ZOOREC):[\w.-]+)$/u,
  ],
  ['scopus', ['UR', 'AN', 'ID'], /\b(2-s2\.0-\d{6,15})\b/u],
  ['dimensions', ['AN', 'UR', 'ID'], /\b(pub\.\d{6,15})\b/u],
  ['openalex', ['UR', 'AN', 'ID'], /\bopenalex\.org\/(?:works\/)?(W\d{4,15})\b/iu],
  ['lens', ['UR'], /\blens\.org\/(?:lens\/scholar\/article\/)?(\d{3}(?:-\d{3}){3}-\d{2}[\dX])\b/iu],
  ['pubmed', ['UR'], /\b(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,12})\b/u],
  ['embase', ['UR'], /\bembase\.com\/\S{0,200}[?&]id=(L\d{4,15})\b/u],
  ['proquest', ['UR'], /\bproquest\.com\/(?:\S{0,80}\/)?docview\/(\d{4,15})\b/u],
];

const databases: readonly (readonly [source: string, name: RegExp])[] = [
  ['wos', /^web of science\b/iu],
  ['scopus', /^scopus$/iu],
  ['dimensions', /^dimensions\b/iu],
  ['embase', /^embase\b/iu],
  ['pubmed', /^(?:pubmed|nlm|medline)\b/iu],
  ['lens', /^(?:the )?lens\b/iu],
];

/** Where the record comes from; `ris` when it does not say, or names a database that gives no ids. */
export function originOf(values: TaggedValues): RisOrigin {
  for (const [source, tags, pattern] of signatures) {
    for (const text of values.all(...tags)) {
      const id = pattern.exec(text.trim())?.[1];
      if (id !== undefined) return { source, id };
    }
  }
  const names = values.all('DB', 'DP').map((name) => name.trim());
  const [source = 'ris'] = databases.find(([, pattern]) => names.some((name) => pattern.test(name))) ?? [];
  const number = /^\d{1,9}$/u.exec(values.text('AN') ?? '')?.[0] ?? null;
  return { source, id: source === 'pubmed' ? number : null };
}
