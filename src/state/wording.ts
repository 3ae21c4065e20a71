/** How sure a confidence of 0–1 is, in words. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.99) return 'exact';
  if (confidence >= 0.95) return 'very sure';
  if (confidence >= 0.9) return 'sure';
  if (confidence >= 0.8) return 'fairly sure';
  return 'not sure';
}

/** A span of days as its years: "2021", "2021–2024", "since 2021"; "no date" where there is none. */
export function spanText(lo: string | null, hi: string | null): string {
  if (lo === null) return hi === null ? 'no date' : `until ${hi.slice(0, 4)}`;
  const from = lo.slice(0, 4);
  if (hi === null) return `since ${from}`;
  const to = hi.slice(0, 4);
  return from === to ? from : `${from}–${to}`;
}

/** A code such as `concurrent_federal_award` in words, as within a sentence. */
export function plainWords(code: string): string {
  const words = code.replaceAll('_', ' ').trim();
  return words.replaceAll(/\b(?:doi|eid|isbn|issn|orcid|pmcid|pmid|ror|url)\b/gu, (word) => word.toUpperCase());
}

/** A code such as `concurrent_federal_award` in words. */
export function codeWords(code: string): string {
  const words = plainWords(code);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** The English name of a country by its two-letter code. */
export function countryWords(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;
}

const methods: Readonly<Record<string, string>> = {
  orcid_record: 'ORCID in the record',
  orcid_source: 'ORCID by the source',
  source_id: 'Source id, confirmed by an ORCID elsewhere',
  name_email: 'Name, and an e-mail address on the roster or the ORCID record',
  name_affiliation_coauthor: 'Name, affiliation and a shared co-author',
  name_only: 'Name only',
  conflict: 'Conflicting evidence',
  alone: 'Nothing ties it to another work',
  evidence: 'By what it shares with the others',
  orcid: 'By an ORCID',
  reviewer: 'Confirmed by a reviewer',
  rejected: 'Refused by a reviewer',
};

/** How an authorship was tied to a person, in words. */
export function methodWords(method: string): string {
  return methods[method] ?? codeWords(method);
}

const targets: Readonly<Record<string, string>> = {
  acknowledgments: 'Acknowledgments',
  awards: 'Public awards',
  'designated-entities': 'Designated entities',
  'foreign-component': 'Foreign components',
  'form-register': 'Register of forms',
  'outside-activity': 'Outside activities',
  positions: 'Disclosed positions',
  'publications-table': 'Publications',
  roster: 'Roster of covered people',
  support: 'Disclosed support',
};

/** The kind of table that columns are mapped to, by the id of its source: the title of that source. */
export function targetWords(target: string): string {
  return targets[target] ?? codeWords(target.replaceAll('-', '_'));
}
