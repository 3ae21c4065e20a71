import { expect, test } from 'vitest';
import sample from '../../../data-pipeline/sources/medline/sample.nbib?raw';
import { parseGrant } from '../../../data-pipeline/sources/medline/grant.ts';
import { loadOne } from '../../support/loaded.ts';

test('a work with what PubMed says of it', async () => {
  const { receipt, rows } = await loadOne(sample);
  expect(receipt).toMatchObject({ format: 'medline', rejects: [], problem: null });
  expect(receipt.counts).toMatchObject({ works_with_affiliation: 2, works_with_funding: 1, works_with_orcid: 1 });
  expect(rows('raw_work')).toEqual([
    {
      record_id: 'line 2',
      source: 'pubmed',
      source_work_id: '99999901',
      doi: '10.9999/jio.2023.0042',
      pmid: '99999901',
      title: 'Tidal mixing in shallow estuaries: a comparison of two coasts over three winters.',
      type: 'Journal Article',
      published: '2023-03-15',
      venue: 'Journal of invented oceanography',
      topic: null,
      author_count: 3,
      is_truncated: false,
      is_retracted: null,
    },
    expect.objectContaining({
      source_work_id: '99999902',
      published: '1998',
      is_retracted: true,
      venue: 'Notes Unmapped',
    }),
  ]);
});

test('affiliations and ORCID iDs belong to the name above them; investigators are no authors', async () => {
  const { receipt, rows } = await loadOne(sample);
  expect(rows('raw_authorship').map((row) => [row['raw_name'], row['orcid'], row['orcid_basis']])).toEqual([
    ['Osterholm, Vesna A', '0000-0002-1825-0097', 'record'],
    ['Brackwater, Tobin', null, null],
    ['Northmere Tide Consortium', null, null],
    ['Underbough O', null, null],
    ['Vane L', null, null],
  ]);
  expect(receipt.refused_values).toEqual([
    {
      place: 'line 2/author[2]',
      code: 'identifier_invalid',
      reason: '"ORCID: 0000-0002-1825-0098" is not an ORCID iD with a right check digit',
    },
  ]);
  expect(rows('raw_affiliation').map((row) => [row['work_record_id'], row['position'], row['raw_string']])).toEqual([
    ['line 2', 1, 'Department of Marine Science, University of Northmere, Northmere, ME 04999, USA.'],
    ['line 2', 1, 'Selby Institute of Tides, Selby, UK.'],
    ['line 36', 1, 'Lantern College, Lantern, Norway.'],
  ]);
});

test('grants and the statement of interests', async () => {
  const { rows } = await loadOne(sample);
  expect(rows('raw_funding').map((row) => [row['funder_name'], row['award_number']])).toEqual([
    ['NHLBI NIH HHS', 'R01 XX000001'],
    ['Deutsche Forschungsgemeinschaft', 'AL 1000/2-1'],
    ['Wellcome Trust', '99001'],
    ['Northmere Science Fund', null],
  ]);
  expect(rows('raw_acknowledgment')).toMatchObject([
    { section: 'coi', text: 'Conflict of interest statement V.A.O. advises the Ministry of Tides.' },
  ]);
});

test.each([
  ['HL/NHLBI NIH HHS/United States', 'NHLBI NIH HHS', null],
  ['001/WHO_/World Health Organization/International', 'World Health Organization', '001'],
  ['EPA999999/Intramural EPA/United States', 'Intramural EPA', 'EPA999999'],
  ['MOP-1/CAPMC/CIHR/Canada', 'CIHR', 'MOP-1'],
  ['', null, null],
])('the grant "%s"', (text, funder, award) => {
  expect(parseGrant(text)).toEqual({ funder, award });
});

test.each([
  ['2023 Mar', '2023-03'],
  ['2019 Winter', '2019'],
  ['2015 Dec 28-2016 Jan 3', '2015-12'],
  ['2016 Jan 15-20', '2016-01'],
  ['2016 Jan-Feb', '2016'],
  ['2016', '2016'],
])('the date %s is %s', async (date, published) => {
  const { rows } = await loadOne(`PMID- 1\nDP  - ${date}\nTI  - T\nSO  - S\n`);
  expect(rows('raw_work')).toMatchObject([{ published }]);
});
