import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadOne } from '../../support/loaded.ts';

const sample = readFileSync('data-pipeline/sources/pubmed-xml/sample.xml', 'utf8');

test('works of articles and of chapters', async () => {
  const { receipt, rows } = await loadOne(sample);
  expect(receipt).toMatchObject({ format: 'pubmed-xml', problem: null });
  expect(receipt.rows).toEqual({ in: 3, accepted: 3, rejected: 0, blank: 0 });
  expect(receipt.counts).toMatchObject({
    works: 3,
    works_with_funding: 1,
    works_with_partial_funding: 1,
    works_with_affiliation: 1,
    works_with_orcid: 1,
  });
  expect(rows('raw_work')).toEqual([
    {
      record_id: '/PubmedArticleSet[1]/PubmedArticle[1]',
      source: 'pubmed',
      source_work_id: '90000001',
      doi: '10.5555/pubmed.1',
      pmid: '90000001',
      title: 'Uptake of CO2 by Exempla ficta & its relatives.',
      type: 'Journal Article',
      published: '2024-02',
      venue: 'Annals of Invented Results',
      topic: null,
      author_count: 3,
      is_truncated: true,
      is_retracted: true,
    },
    {
      record_id: '/PubmedArticleSet[1]/PubmedArticle[2]',
      source: 'pubmed',
      source_work_id: '90000002',
      doi: null,
      pmid: '90000002',
      title: '[A work without authors].',
      type: 'Journal Article',
      published: '1998',
      venue: 'Inv Lett',
      topic: null,
      author_count: 0,
      is_truncated: false,
      is_retracted: null,
    },
    {
      record_id: '/PubmedArticleSet[1]/PubmedBookArticle[1]',
      source: 'pubmed',
      source_work_id: '90000003',
      doi: null,
      pmid: '90000003',
      title: 'Invented Syndrome',
      type: 'Review',
      published: '2011-07-14',
      venue: 'Invented Reviews',
      topic: null,
      author_count: 1,
      is_truncated: false,
      is_retracted: null,
    },
  ]);
});

test('authors are those of the byline: no mistaken spellings, no investigators, no editors', async () => {
  const { receipt, rows } = await loadOne(sample);
  expect(
    rows('raw_authorship').map(({ record_id, raw_name, family_key, given_key, orcid, orcid_basis }) => [
      record_id,
      raw_name,
      family_key,
      given_key,
      orcid,
      orcid_basis,
    ]),
  ).toEqual([
    [
      '/PubmedArticleSet[1]/PubmedArticle[1]/author[1]',
      'Beispiel, Ada M, Jr',
      'beispiel',
      'ada m',
      '0000-0002-1825-0097',
      'record',
    ],
    ['/PubmedArticleSet[1]/PubmedArticle[1]/author[2]', 'Sample, J', 'sample', 'j', null, null],
    [
      '/PubmedArticleSet[1]/PubmedArticle[1]/author[3]',
      'Sampletown Study Group',
      'sampletown study group',
      '',
      null,
      null,
    ],
    ['/PubmedArticleSet[1]/PubmedBookArticle[1]/author[1]', 'Chapter, Al', 'chapter', 'al', null, null],
  ]);
  expect(receipt.refused_values).toEqual([
    {
      place: '/PubmedArticleSet[1]/PubmedArticle[1]/author[2]',
      code: 'identifier_invalid',
      reason: '"0000-0002-1825-0098" is not an ORCID iD with a right check digit',
    },
  ]);
});

test('affiliations come without addresses of e-mail, with the ROR id that stands beside them', async () => {
  const { rows } = await loadOne(sample);
  expect(rows('raw_affiliation').map(({ position, raw_string, ror_id }) => [position, raw_string, ror_id])).toEqual([
    [1, 'Institute of Samples, Example University, Sampletown, Freedonia.', '03ate3e03'],
    [1, 'Second Institute, Sampletown, Freedonia.', null],
  ]);
});

test('grants and the statement of interests', async () => {
  const { rows } = await loadOne(sample);
  expect(rows('raw_funding').map(({ funder_name, award_number }) => [funder_name, award_number])).toEqual([
    ['NXX NIH HHS', 'R01 XX000001'],
    ['Sample Trust', null],
  ]);
  expect(rows('raw_acknowledgment').map(({ section, text, work_ref }) => [section, text, work_ref])).toEqual([
    ['coi', 'A.M.B. consults for Sample Corp.', '10.5555/pubmed.1'],
  ]);
});

describe('dates are no more precise than they are written', () => {
  test.each([
    ['<Year>2024</Year><Month>Feb</Month><Day>05</Day>', '2024-02-05'],
    ['<Year>2024</Year><Month>02</Month>', '2024-02'],
    ['<Year>2024</Year><Season>Spring</Season>', '2024'],
    ['<Year>2023</Year><Month>Feb</Month><Day>30</Day>', '2023-02'],
    ['<MedlineDate>2018 Jul-Aug</MedlineDate>', '2018'],
    ['<MedlineDate>2000 Nov 15-30</MedlineDate>', '2000-11'],
    ['<MedlineDate>2000 Spring</MedlineDate>', '2000'],
    ['<MedlineDate>1975-1976</MedlineDate>', '1975'],
    ['<MedlineDate>Fall 2005</MedlineDate>', '2005'],
    ['<MedlineDate>undated</MedlineDate>', null],
  ])('%s', async (date, published) => {
    const { rows } = await loadOne(sample.replace('<MedlineDate>1998 Dec-1999 Jan</MedlineDate>', date));
    expect(rows('raw_work')[1]?.['published']).toBe(published);
  });
});

test('a record without PMID is refused, with its own text', async () => {
  const broken = '<PubmedArticle><MedlineCitation><Article/></MedlineCitation></PubmedArticle>';
  const { receipt } = await loadOne(sample.replace('<DeleteCitation>', `${broken}<DeleteCitation>`));
  expect(receipt.rows).toEqual({ in: 4, accepted: 3, rejected: 1, blank: 0 });
  expect(receipt.rejects).toEqual([
    {
      place: '/PubmedArticleSet[1]/PubmedArticle[3]',
      code: 'id_missing',
      reason: 'the record has no citation with its PMID',
      raw: broken,
    },
  ]);
});
