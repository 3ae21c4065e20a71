import { describe, expect, test } from 'vitest';
import { parsePersonMonths } from '../../../data-pipeline/sources/person-months.ts';
import sample from '../../../data-pipeline/sources/sciencv-cpos/sample.xml?raw';
import { loadOne } from '../../support/loaded.ts';

test('a form: whose it is, its positions, its support in any order of elements', async () => {
  const { receipt, rows } = await loadOne(sample);
  expect(receipt).toMatchObject({ format: 'sciencv-cpos', rejects: [], problem: null });
  expect(receipt.rows).toEqual({ in: 4, accepted: 3, rejected: 0, blank: 1 });
  expect(rows('raw_disclosure')).toEqual([
    {
      record_id: '/profile[1]',
      disclosure_id: 'cpos|0000-0090-0000-0010||file',
      stated_person_id: null,
      orcid: '0000-0090-0000-0010',
      stated_name: 'Example, Ada B.',
      form_type: 'cpos',
      proposal_id: null,
      certified_on: null,
      submitted_on: null,
      file_name: 'file',
    },
  ]);
  expect(rows('raw_position')).toMatchObject([
    { org_key: 'university of northmere', city: 'Northmere', country_code: 'US', starts: '2019', ends: null },
  ]);
  expect(rows('raw_support')).toMatchObject([
    {
      record_id: '/profile[1]/funding[1]/support[1]',
      project_title: 'Tidal glass & salt',
      number_norm: 'R01CA123456',
      funder_name: 'National Cancer Institute',
      support_type: 'current',
      contribution_type: 'award',
      amount: 1_250_000,
      currency: 'USD',
      starts: '2024-07-01',
      ends: '2029-06-30',
      overlap: 'none',
    },
    { project_title: null, award_number: null, contribution_type: 'inkind', support_type: 'pending', ends: null },
  ]);
});

test('person-months that the form cannot hold leave their year unknown; without a year they are only reported', async () => {
  const { receipt, rows } = await loadOne(sample);
  expect(rows('raw_effort').map((row) => [row['year'], row['person_months']])).toEqual([
    [2024, 2.25],
    [2025, null],
    [2026, null],
    [2025, 1],
  ]);
  expect(receipt.refused_values).toEqual([
    {
      place: '/profile[1]/funding[1]/support[1]/commitment[1]/personmonth[3]',
      code: 'effort_invalid',
      reason: '"13" is not 0 to 12 with at most two decimals',
    },
    {
      place: '/profile[1]/funding[1]/support[1]/commitment[1]/personmonth[4]',
      code: 'effort_invalid',
      reason: 'person-months "3" stand under the year ""',
    },
  ]);
});

test('protected and unused elements are reported, and a protected one is nowhere in the rows', async () => {
  const { receipt, rows } = await loadOne(sample);
  expect(receipt.dropped_columns).toEqual([
    { name: 'citizenship', reason: 'protected_attribute' },
    { name: 'location', reason: 'unmapped' },
    { name: 'inkinddescription', reason: 'unmapped' },
  ]);
  expect(JSON.stringify([rows('raw_disclosure'), rows('raw_position'), rows('raw_support')])).not.toContain('withheld');
});

test('the root may be funding; without identification the form is known by its file name', async () => {
  const { receipt, rows } = await loadOne(
    '<funding><support><projecttitle>x</projecttitle><contributiontype>award</contributiontype></support></funding>',
  );
  expect(receipt.rows).toEqual({ in: 1, accepted: 1, rejected: 0, blank: 0 });
  expect(rows('raw_disclosure')).toMatchObject([{ disclosure_id: 'cpos|||file', orcid: null, stated_name: null }]);
});

describe('forms as the templates of SciENcv vary them', () => {
  test('partial: what is not there is not stated, and only the type of the contribution must be', async () => {
    const { receipt, rows } = await loadOne(
      '<profile><employment><position><positiontitle>Fellow</positiontitle></position></employment><funding>' +
        '<support><supportsource>Foundation for Examples</supportsource><contributiontype>award</contributiontype></support>' +
        '<support><contributiontype>inkind</contributiontype></support></funding></profile>',
    );
    expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 0, blank: 1 });
    expect(receipt.refused_values).toEqual([]);
    expect(rows('raw_position')).toMatchObject([{ title: 'Fellow', org_name: null, starts: null, ends: null }]);
    expect(rows('raw_support')).toMatchObject([
      { funder_name: 'Foundation for Examples', award_number: null, amount: null, currency: null, support_type: null },
    ]);
  });

  test('only positions: that is a form too', async () => {
    const { receipt } = await loadOne(
      '<profile><employment><position><positiontitle>x</positiontitle></position></employment></profile>',
    );
    expect(receipt).toMatchObject({ format: 'sciencv-cpos', rows: { in: 1, accepted: 1 } });
  });

  test('in kind: a contribution without an end', async () => {
    const { receipt, rows } = await loadOne(
      '<profile><funding><support><projecttitle>Ship time</projecttitle><supportsource>Harbor</supportsource>' +
        '<contributiontype>inkind</contributiontype><inkinddescription>ten days</inkinddescription>' +
        '<startdate>2026-01-01</startdate><supporttype>current</supporttype>' +
        '<commitment><personmonth year="2026"/></commitment></support></funding></profile>',
    );
    expect(receipt).toMatchObject({ rows: { in: 1, accepted: 1 }, refused_values: [] });
    expect(rows('raw_support')).toMatchObject([{ contribution_type: 'inkind', starts: '2026-01-01', ends: null }]);
    expect(rows('raw_effort')).toMatchObject([{ year: 2026, person_months: null }]);
  });

  test('invalid: the row stays, each value that the form cannot hold is null and reported', async () => {
    const { receipt, rows } = await loadOne(
      '<profile><funding><support><projecttitle>x</projecttitle><contributiontype>gift</contributiontype>' +
        '<awardamount>about 5</awardamount><startdate>01.02.2026</startdate><enddate>2026-13-01</enddate>' +
        '<supporttype>ended</supporttype></support></funding></profile>',
    );
    expect(receipt.rows).toEqual({ in: 1, accepted: 1, rejected: 0, blank: 0 });
    expect(receipt.refused_values.map(({ place, code }) => [place.split('/').at(-1), code])).toEqual([
      ['supporttype', 'value_not_allowed'],
      ['contributiontype', 'value_not_allowed'],
      ['awardamount', 'number_invalid'],
      ['startdate', 'date_invalid'],
      ['enddate', 'date_invalid'],
    ]);
    expect(rows('raw_support')).toMatchObject([
      { contribution_type: null, support_type: null, amount: null, starts: null, ends: null },
    ]);
  });
});

test('a form that ends early keeps its complete rows, and the open one is a reject', async () => {
  const { receipt } = await loadOne(sample.slice(0, sample.indexOf('Computing time')));
  expect(receipt.problem?.code).toBe('file_damaged');
  expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 1, blank: 0 });
  expect(receipt.rejects).toEqual([
    {
      place: '/profile[1]/funding[1]/support[2]',
      code: 'element_unfinished',
      reason: 'the file ends inside <support>',
      raw: null,
    },
  ]);
});

test.each([
  ['0', 0],
  ['12', 12],
  ['2.25', 2.25],
  ['.5', 0.5],
  ['12.01', null],
  ['13', null],
  ['1.125', null],
  ['-1', null],
  ['1e1', null],
  ['three', null],
])('%s person-months are %s', (text, months) => {
  expect(parsePersonMonths(text)).toBe(months);
});
