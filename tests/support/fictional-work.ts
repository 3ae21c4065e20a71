import type { QuotedWorkRow, WorkDetail } from '#pipeline';

/** A work that three sources describe, with something of everything that they can dispute. */
export function fictionalWork(workId: string): WorkDetail {
  return {
    work_id: workId,
    title: 'Chloride transport in layered coatings under tidal load',
    doi: '10.5555/eastmarch.1',
    records: [
      {
        record_id: 'c0ffee000001:/items/4',
        source: 'crossref',
        source_work_id: '10.5555/eastmarch.1',
        joined_by: 'identifier',
        has_byline: true,
        file: 'publications/crossref-2023.jsonl',
        file_id: 'c0ffee000001',
        place: '/items/4',
      },
      {
        record_id: 'c0ffee000002:line 112',
        source: 'wos',
        source_work_id: 'WOS:000999000100007',
        joined_by: 'identifier',
        has_byline: false,
        file: 'publications/savedrecs.txt',
        file_id: 'c0ffee000002',
        place: 'line 112',
      },
      {
        record_id: 'c0ffee000003:/results/17',
        source: 'openalex',
        source_work_id: 'W4300000001',
        joined_by: 'identifier',
        has_byline: false,
        file: 'publications/openalex-works.jsonl.gz',
        file_id: 'c0ffee000003',
        place: '/results/17',
      },
    ],
    fields: [
      ...stated('title', 'c0ffee000001:/items/4', [
        'Chloride transport in layered coatings under tidal load',
        'CHLORIDE TRANSPORT IN LAYERED COATINGS UNDER TIDAL LOAD',
        'Chloride transport in layered coatings under tidal load',
      ]),
      ...stated('published', 'c0ffee000001:/items/4', ['2023-11-28', '2024-02', '2023']),
      ...stated('venue', 'c0ffee000001:/items/4', ['Journal of Layered Coatings', 'J LAYER COAT', null]),
      ...stated('doi', 'c0ffee000001:/items/4', ['10.5555/eastmarch.1', '10.5555/eastmarch.1', '10.5555/eastmarch.1']),
      ...stated('pmid', 'c0ffee000003:/results/17', [null, null, '99000001']),
      ...stated('author_count', 'c0ffee000001:/items/4', ['3', '3', '4']),
      ...stated('is_retracted', 'c0ffee000003:/results/17', ['false', null, 'true']),
    ],
    conflicts: [
      conflict('author_count', ['3', '4']),
      conflict('is_retracted', ['false', 'true']),
      conflict('published', ['2023', '2023-11-28', '2024-02']),
      {
        ...conflict('identifier', ['pmid:99000001']),
        other_work_id: 'doi:10.5555/eastmarch.2',
        other_title: 'Soils of the northern terraces',
      },
      {
        ...conflict('orcid', ['0000-0000-0000-0010', '0000-0000-0000-0028']),
        position: 1,
        name: 'Tomasina Adeyemi-Larsen',
      },
    ],
    authors: [
      {
        authorship_id: 'a#1',
        position: 1,
        name: 'Tomasina Adeyemi-Larsen',
        orcid: null,
        orcid_basis: null,
        has_orcid_conflict: true,
        is_corresponding: true,
        person_id: 'P001',
        sources: ['crossref', 'wos', 'openalex'],
      },
      {
        authorship_id: 'a#2',
        position: 2,
        name: 'Michael Okonjo',
        orcid: '0000-0000-0000-0044',
        orcid_basis: 'source',
        has_orcid_conflict: false,
        is_corresponding: false,
        person_id: null,
        sources: ['crossref', 'openalex'],
      },
    ],
    affiliations: [
      {
        authorship_id: 'a#1',
        source: 'openalex',
        text: 'Polytechnic of Nordhavn, Faculty of Coastal Engineering, Nordhavn',
        organization: 'Polytechnic of Nordhavn',
        is_taken: true,
      },
      {
        authorship_id: 'a#1',
        source: 'wos',
        text: 'Polytech Nordhavn, Fac Coastal Engn, Nordhavn',
        organization: null,
        is_taken: false,
      },
    ],
    fundings: [
      {
        funding_id: 'f$1',
        funder_name: 'Isle Trust',
        award_number: 'IT-99999',
        sources: ['openalex'],
        asserted_by: null,
        reading: 'absent',
      },
      {
        funding_id: 'f$2',
        funder_name: 'Thule Research Fund',
        award_number: 'TRF-20-1187',
        sources: ['crossref', 'openalex'],
        asserted_by: 'publisher',
        reading: 'adjacent',
      },
      {
        funding_id: 'f$3',
        funder_name: 'Eastmarch Foundation',
        award_number: null,
        sources: ['openalex'],
        asserted_by: null,
        reading: null,
      },
    ],
    awards: [
      {
        award_key: 'TRF201187|thule research fund',
        award_number: 'TRF-20-1187',
        funder_name: 'Thule Research Fund',
        title: 'Tides in porous stone',
        starts_on: '2020-10-01',
        ends_on: '2024-09-30',
        holder_name: 'Polytechnic of Nordhavn',
        researchers: ['Tomasina Adeyemi-Larsen (PI)', 'Runa Fjeldstad (Co-PI)'],
        is_public_record: true,
        bases: ['acknowledgment', 'crossref', 'openalex'],
        confidence: 0.95,
        contradictions: [],
      },
      {
        award_key: 'IT99999|isle trust',
        award_number: 'IT-99999',
        funder_name: 'Isle Trust',
        title: null,
        starts_on: null,
        ends_on: null,
        holder_name: null,
        researchers: [],
        is_public_record: false,
        bases: ['openalex'],
        confidence: 0.5,
        contradictions: ['not_in_words'],
      },
    ],
    words: [
      {
        acknowledgment_id: 'k',
        section: 'funding',
        text: 'T.A.-L. was supported by the Thule Research Fund (TRF-20-1187). <b>We thank the harbor master.</b>',
        origins: ['publications/savedrecs.txt, line 112'],
      },
    ],
  };
}

/** What the evidence card says of that work. */
export function fictionalQuotedWorks(): readonly QuotedWorkRow[] {
  return [{ work_id: 'doi:10.5555/eastmarch.1', record_count: 3, conflict_count: 5, absent_award_count: 1 }];
}

function conflict(field: WorkDetail['conflicts'][number]['field'], values: readonly string[]) {
  return { field, position: null, name: null, stated: values, other_work_id: null, other_title: null };
}

function stated(
  field: WorkDetail['fields'][number]['field'],
  chosen: string,
  values: readonly (string | null)[],
): WorkDetail['fields'] {
  const records = ['c0ffee000001:/items/4', 'c0ffee000002:line 112', 'c0ffee000003:/results/17'];
  return records.flatMap((record_id, index) => {
    const value = values[index] ?? null;
    return value === null ? [] : [{ field, record_id, value, is_chosen: record_id === chosen }];
  });
}
