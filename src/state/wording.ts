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

/** A code such as `concurrent_federal_award` in words. */
export function codeWords(code: string): string {
  const words = code.replaceAll('_', ' ').trim();
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
  name_affiliation_coauthor: 'Name, affiliation and a shared co-author',
  name_only: 'Name only',
  conflict: 'Conflicting evidence',
};

/** How an authorship was tied to a person, in words. */
export function methodWords(method: string): string {
  return methods[method] ?? codeWords(method);
}

const sources: Readonly<Record<string, string>> = {
  acknowledgments: 'Acknowledgments',
  awards: 'Awards',
  'bis-denied-persons': 'BIS Denied Persons List',
  'cordis-organizations': 'CORDIS participants',
  'cordis-projects': 'CORDIS projects',
  'designated-entities': 'Designated entities',
  'dimensions-grants': 'Dimensions grants',
  'entity-list-universities': 'Universities on the Entity List',
  'eu-grants-norway': 'European grants of Norwegian organizations',
  'eu-regulation-list': 'Annexes of an EU regulation',
  'foreign-component': 'Foreign components',
  'form-register': 'Form register',
  'funder-organizations': 'Funders and their ROR organizations',
  'funder-organizations-json': 'Funders and their ROR organizations',
  'funder-registry-json': 'Crossref funders',
  'funder-registry-names': 'Crossref Funder Registry',
  'funder-registry-rdf': 'Crossref Funder Registry',
  'misp-galaxy': 'MISP galaxy',
  'nih-reporter-csv': 'NIH RePORTER projects',
  'nih-reporter-json': 'NIH RePORTER projects',
  'nsf-awards-csv': 'NSF awards',
  'nsf-awards-json': 'NSF awards',
  'nsf-awards-xml': 'NSF awards',
  'ofac-sdn': 'OFAC Specially Designated Nationals',
  openaire: 'OpenAIRE products',
  'openalex-entities': 'OpenAlex entities',
  'openalex-works': 'OpenAlex works',
  'opensanctions-entities': 'OpenSanctions entities',
  'opensanctions-targets': 'OpenSanctions targets',
  'orcid-xml': 'ORCID records',
  orcid: 'ORCID records',
  'outside-activity': 'Outside activities',
  positions: 'Positions',
  'ror-v1': 'ROR organizations, version 1',
  ror: 'ROR organizations',
  roster: 'Roster',
  'sciencv-cpos': 'SciENcv current and pending support',
  'screening-list': 'Consolidated Screening List',
  'screening-list-old': 'Consolidated Screening List',
  'screening-list-records': 'Consolidated Screening List',
  'section-1260h': 'Section 1260H list',
  'section-1286': 'Section 1286 list',
  support: 'Support',
  'talent-programmes': 'Talent programmes',
};

/** The kind of a file by the id of the source that read it; several ids joined by `+` give several kinds. */
export function sourceWords(format: string): string {
  return format
    .split('+')
    .map((id) => sources[id] ?? codeWords(id.replaceAll('-', '_')))
    .join(', ');
}
