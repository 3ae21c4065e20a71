import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadOne } from '../../support/loaded.ts';

const sample = readFileSync('data-pipeline/sources/crossref/sample.json', 'utf8');

test('works of a list answer', async () => {
  const { receipt, rows } = await loadOne(sample);
  expect(receipt).toMatchObject({ format: 'crossref', problem: null });
  expect(receipt.rows).toEqual({ in: 4, accepted: 3, rejected: 1, blank: 0 });
  expect(receipt.counts).toMatchObject({
    works: 3,
    works_with_funding: 1,
    works_with_affiliation: 1,
    works_with_orcid: 1,
  });
  expect(
    rows('raw_work').map(({ record_id, source, doi, title, type, published, venue, is_retracted, author_count }) => ({
      record_id,
      source,
      doi,
      title,
      type,
      published,
      venue,
      is_retracted,
      author_count,
    })),
  ).toEqual([
    {
      record_id: '/message/items/0',
      source: 'crossref',
      doi: '10.5555/crossref.1',
      title: 'Uptake of CO2 by Exempla ficta & others',
      type: 'journal-article',
      published: '2024-03',
      venue: 'Annals of Invented Results',
      is_retracted: true,
      author_count: 3,
    },
    {
      record_id: '/message/items/1',
      source: 'crossref',
      doi: '10.5555/crossref.2',
      title: 'Retraction: Uptake',
      type: 'retraction',
      published: '2024-02',
      venue: null,
      is_retracted: null,
      author_count: 0,
    },
    {
      record_id: '/message/items/3',
      source: 'crossref',
      doi: '10.5555/crossref.4',
      title: 'Annals of Invented Results',
      type: 'journal',
      published: null,
      venue: null,
      is_retracted: null,
      author_count: 0,
    },
  ]);
});

test('an answer about the agency of a DOI is no work', async () => {
  const { receipt } = await loadOne(sample);
  expect(receipt.rejects).toEqual([
    {
      place: '/message/items/2',
      code: 'not_this_kind',
      reason: '"10.5555/crossref.3" comes without what Crossref says of a work',
      raw: '{ "DOI": "10.5555/crossref.3", "agency": { "id": "crossref", "label": "Crossref" } }',
    },
  ]);
});

test('authors, groups among them, with what the publisher says of them', async () => {
  const { receipt, rows } = await loadOne(sample);
  expect(
    rows('raw_authorship').map(({ raw_name, family_key, given_key, orcid, orcid_basis }) => [
      raw_name,
      family_key,
      given_key,
      orcid,
      orcid_basis,
    ]),
  ).toEqual([
    ['Beispiel, Ada M., Jr.', 'beispiel', 'ada m', '0000-0002-1825-0097', 'record'],
    ['Sample, J.', 'sample', 'j', null, null],
    ['Sampletown Study Group', 'sampletown study group', '', null, null],
  ]);
  expect(receipt.refused_values.map(({ place, code }) => [place, code])).toEqual([
    ['/message/items/0/author[2]', 'identifier_invalid'],
  ]);
  expect(rows('raw_affiliation').map(({ raw_string, org_name, ror_id }) => [raw_string, org_name, ror_id])).toEqual([
    ['Institute of Samples, Example University, Sampletown, Freedonia', 'Example University', '03ate3e03'],
    ['Second Institute, Sampletown, Freedonia', null, null],
  ]);
});

test('awards stand as written, under the funder that is said to have given them, and by whom', async () => {
  const { rows } = await loadOne(sample);
  expect(
    rows('raw_funding').map(({ funder_name, funder_doi, award_number, asserted_by }) => [
      funder_name,
      funder_doi,
      award_number,
      asserted_by,
    ]),
  ).toEqual([
    ['Foundation for Examples', '10.13039/100000001', 'EX-1', 'publisher'],
    ['Foundation for Examples', '10.13039/100000001', '2017YFC0906500 and 2016YFC1000301', 'publisher'],
    ['Foundation for Examples', '10.13039/100000001', 'EX-3', 'publisher'],
    ['Sample Trust', '10.13039/501100000001', null, 'crossref'],
    ['A funder without id', null, null, null],
  ]);
  expect(rows('raw_acknowledgment').map(({ section, text }) => [section, text])).toEqual([
    ['coi', 'The authors declare no competing interests.'],
  ]);
});

describe('however the works are packed', () => {
  const { message } = JSON.parse(sample) as { message: { items: unknown[] } };
  const [first] = message.items;
  test.each([
    [
      'the answer about one work',
      JSON.stringify({ status: 'ok', 'message-type': 'work', message: first }),
      'line 1/message',
    ],
    ['one work', JSON.stringify(first), 'line 1'],
    ['JSON lines', `${JSON.stringify(first)}\n`, 'line 1'],
    ['a list', JSON.stringify([first]), '/0'],
    ['a part of the data file', JSON.stringify({ items: [first] }), '/items/0'],
    ['answers in JSON lines', `${JSON.stringify({ message: { items: [first] } })}\n`, '/message/items/0'],
    ['a list of answers about one work', JSON.stringify([{ message: first }]), '/0/message'],
  ])('%s', async (_name, text, place) => {
    const { receipt, rows } = await loadOne(text);
    expect(receipt).toMatchObject({ format: 'crossref', problem: null });
    expect(receipt.rows).toEqual({ in: 1, accepted: 1, rejected: 0, blank: 0 });
    expect(rows('raw_work')[0]?.['record_id']).toBe(place);
  });

  test('a second line of answers', async () => {
    const page = JSON.stringify({ message: { items: [first] } });
    const { rows } = await loadOne(`${page}\n${page}\n`);
    expect(rows('raw_work').map((row) => row['record_id'])).toEqual(['/message/items/0', 'line 2/message/items/0']);
  });
});

test.each([[null], [7], ['x'], [[]], [{}]])('any part may be %j', async (part) => {
  const { message } = JSON.parse(sample) as { message: { items: Record<string, unknown>[] } };
  const work = message.items[0] ?? {};
  for (const key of Object.keys(work)) {
    if (key === 'DOI' || key === 'title') continue;
    for (const value of [part, [part], { 'date-parts': part }]) {
      const { receipt } = await loadOne(JSON.stringify([{ ...work, [key]: value }]));
      expect(receipt.rows.accepted, key).toBe(1);
    }
  }
});
