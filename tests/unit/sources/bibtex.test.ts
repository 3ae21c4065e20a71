import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bibtexNames } from '../../../data-pipeline/sources/bibtex/names.ts';
import { loadOne } from '../../support/loaded.ts';

const sample = readFileSync('data-pipeline/sources/bibtex/sample.bib', 'utf8');

test('works of programs, of Scopus and of Web of Science in one library', async () => {
  const { receipt, rows } = await loadOne(sample);
  expect(receipt).toMatchObject({ format: 'bibtex', problem: null });
  expect(receipt.rows).toEqual({ in: 6, accepted: 4, rejected: 2, blank: 0 });
  expect(receipt.counts).toMatchObject({
    works: 4,
    works_with_funding: 3,
    works_with_affiliation: 2,
    works_with_orcid: 1,
  });
  expect(
    rows('raw_work').map(({ record_id, source, source_work_id, doi, pmid, title, type, published, venue }) => ({
      record_id,
      source,
      source_work_id,
      doi,
      pmid,
      title,
      type,
      published,
      venue,
    })),
  ).toEqual([
    {
      record_id: 'line 7',
      source: 'bibtex',
      source_work_id: null,
      doi: '10.5555/bibtex_1',
      pmid: null,
      title: '50% of Exempla #1 in a_b & CO2: Škoła, ß, ção, naïve — a study',
      type: 'article',
      published: '2024-03',
      venue: 'Annals of Invented Results',
    },
    {
      record_id: 'line 26',
      source: 'bibtex',
      source_work_id: null,
      doi: null,
      pmid: '12345678',
      title: 'After the break',
      type: 'inproceedings',
      published: '2019-05',
      venue: 'Invented Letters 7',
    },
    {
      record_id: 'line 33',
      source: 'scopus',
      source_work_id: '2-s2.0-90000000001',
      doi: null,
      pmid: null,
      title: 'Scopus writes % so',
      type: 'Review',
      published: '2022',
      venue: 'Invented Management',
    },
    {
      record_id: 'line 45',
      source: 'wos',
      source_work_id: 'WOS:000000000000001',
      doi: '10.5555/wos.1',
      pmid: null,
      title: 'A title that is wrapped over lines',
      type: 'Article',
      published: '2023-07-08',
      venue: 'ANNALS OF INVENTED RESULTS',
    },
  ]);
});

test('an entry that is not closed costs itself only; macros stand before what is refused', async () => {
  const { receipt } = await loadOne(sample);
  expect(receipt.rejects).toEqual([
    {
      place: 'line 20',
      code: 'not_this_kind',
      reason: '"@online" is no entry of a work',
      raw: '@online{notitle, note = {nothing else}}',
    },
    {
      place: 'line 22',
      code: 'record_unfinished',
      reason: 'it is not closed before the next entry begins',
      raw: '@book{broken2020,\n  title = {A book that is never closed,\n  year = 2020\n\n',
    },
  ]);
  expect(receipt.reject_head).toBe('@string{air = {Annals of Invented Results}}\n@string{inv = {Invented Letters}}\n');
});

test('names of every work', async () => {
  const { rows } = await loadOne(sample);
  expect(
    rows('raw_authorship').map(({ work_record_id, raw_name, family_key, given_key }) => [
      work_record_id,
      raw_name,
      family_key,
      given_key,
    ]),
  ).toEqual([
    ['line 7', 'Beıspíel, Ada M.', 'beispiel', 'ada m'],
    ['line 7', 'Müller, Jr., Bo', 'muller', 'bo'],
    ['line 7', 'Sampletown Study Group', 'sampletown study group', ''],
    ['line 7', 'Ludwig van Sample', 'van sample', 'ludwig'],
    ['line 26', 'van der Sample, Al', 'van der sample', 'al'],
    ['line 26', 'J. de la Beispiel', 'de la beispiel', 'j'],
    ['line 33', 'Beispiel, Ada', 'beispiel', 'ada'],
    ['line 33', 'Sample, J.', 'sample', 'j'],
    ['line 45', 'Beispiel, Ada', 'beispiel', 'ada'],
    ['line 45', 'Sample, Johanna', 'sample', 'johanna'],
  ]);
  expect(rows('raw_work').map(({ is_truncated }) => is_truncated)).toEqual([true, false, false, false]);
});

test('Web of Science: addresses and identifiers by name, funding of the database beside the words of the authors', async () => {
  const { receipt, rows } = await loadOne(sample);
  expect(
    rows('raw_affiliation')
      .filter(({ work_record_id }) => work_record_id === 'line 45')
      .map(({ position, raw_string }) => [position, raw_string]),
  ).toEqual([
    [1, 'Example Univ, Dept Res & Dev, Sampletown, Freedonia'],
    [2, 'Example Univ, Dept Res & Dev, Sampletown, Freedonia'],
    [2, 'Second Univ, Sampletown, Freedonia'],
  ]);
  expect(
    rows('raw_authorship')
      .filter(({ work_record_id }) => work_record_id === 'line 45')
      .map(({ orcid, orcid_basis, source_author_id, is_corresponding }) => [
        orcid,
        orcid_basis,
        source_author_id,
        is_corresponding,
      ]),
  ).toEqual([
    ['0000-0002-1825-0097', 'source', null, true],
    [null, null, 'AAA-1111-2020', false],
  ]);
  expect(receipt.refused_values.map(({ place, code }) => [place, code])).toEqual([
    ['line 45/ORCID-Numbers', 'identifier_invalid'],
  ]);
});

test('fundings and words of Scopus and Web of Science', async () => {
  const { rows } = await loadOne(sample);
  expect(
    rows('raw_funding').map(({ work_record_id, funder_name, award_number }) => [
      work_record_id,
      funder_name,
      award_number,
    ]),
  ).toEqual([
    ['line 33', 'Foundation for Examples', 'EX-1'],
    ['line 33', 'Foundation for Examples', 'EX-2'],
    ['line 33', 'Sample Trust', null],
    ['line 45', 'Foundation for Examples', 'EX-1'],
    ['line 45', 'Foundation for Examples', 'EX-2'],
    ['line 45', 'Sample Trust', null],
  ]);
  expect(rows('raw_acknowledgment').map(({ work_ref, section, text }) => [work_ref, section, text])).toEqual([
    ['10.5555/bibtex_1', 'ack', 'We thank grant EX-1.'],
    ['2-s2.0-90000000001', 'funding', 'Funded by the Foundation for Examples.'],
    ['10.5555/wos.1', 'funding', 'We thank the Foundation for Examples (EX-1).'],
  ]);
});

describe('names in every form of BibTeX', () => {
  test.each([
    ['von Humboldt, Alexander', ['von Humboldt', 'Alexander']],
    ['Gooding, Jr., Cuba', ['Gooding', 'Cuba']],
    ['{von Wright}, Georg Henrik', ['von Wright', 'Georg Henrik']],
    ['{U.S. Bureau of the Census}', ['U.S. Bureau of the Census', '']],
    ['Jean de La Fontaine', ['de La Fontaine', 'Jean']],
    ['{Barnes and Noble}', ['Barnes and Noble', '']],
    ['Ada Maria {Beispiel Sample}', ['Beispiel Sample', 'Ada Maria']],
    ['May, Keith,', ['May', 'Keith']],
    ['family=Beethoven, given=Ludwig, prefix=van', ['van Beethoven', 'Ludwig']],
    ["Marcos {Mart{\\'i}nez-Romero}", [undefined, undefined]],
  ])('%s', (raw, [family, given]) => {
    const { authors } = bibtexNames(raw);
    expect(authors.map((author) => [author.family, author.given])).toEqual([[family, given]]);
  });

  test('lists', () => {
    expect(bibtexNames('Born, L. et al.')).toEqual({
      authors: [{ name: 'Born, L.', family: 'Born', given: 'L.' }],
      isTruncated: true,
    });
    expect(bibtexNames('A B and\n  C D AND E F and others').authors.map(({ name }) => name)).toEqual([
      'A B',
      'C D',
      'E F',
    ]);
    expect(bibtexNames('').authors).toEqual([]);
  });
});

test('Scopus up to 2022: a field for each funder, its name doubled, its awards behind its acronym', async () => {
  const { rows } = await loadOne(`@ARTICLE{k,
title={A title},
funding_details={Sample TrustSample Trust, ST, 8160, EX-2/b},
funding_details={Seventh ExampleSeventh Example, FP7, 282957},
funding_details={Lone FoundationLone Foundation, E-0004},
funding_details={Council of SamplesCouncil of Samples, CS},
source={Scopus},
}`);
  expect(rows('raw_funding').map(({ funder_name, award_number }) => [funder_name, award_number])).toEqual([
    ['Sample Trust', '8160'],
    ['Sample Trust', 'EX-2/b'],
    ['Seventh Example', '282957'],
    ['Lone Foundation', 'E-0004'],
    ['Council of Samples', null],
  ]);
});
