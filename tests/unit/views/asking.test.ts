import { describe, expect, test } from 'vitest';
import type { NetworkAnswer } from '#pipeline';
import { inquiryOf } from '../../../src/views/network/asking/asked.ts';
import { groupChoices, nodeChoices } from '../../../src/views/network/asking/end-choices.ts';
import { inquiryTable } from '../../../src/views/network/asking/inquiry-table.ts';
import {
  answerWords,
  questionsOf,
  questionWords,
  unaskedWords,
} from '../../../src/views/network/asking/inquiry-words.ts';
import { fictionalNetwork } from '../../support/fictional-network.ts';

const mixed: NetworkAnswer = ((network) => ({
  ...network,
  nodes: {
    ...network.nodes,
    id: ['p1', 'p2', 'o1', 'f1'],
    label: ['Ann', 'Bo', 'Harbor', 'Sea Fund'],
    kind: ['person', 'person', 'organization', 'funder'] as const,
    is_covered: [true, false, false, false],
    group: ['NO', null, 'NO', null],
    community: Int32Array.of(0, 0, 0, 1),
  },
}))(fictionalNetwork(4, 'mixed'));

describe('what can be asked', () => {
  test('of people is everything; ways to an organization of no other kind, and that is said', () => {
    expect(questionsOf('person')).toEqual(['shortest', 'common', 'surroundings', 'bridges', 'organization']);
    expect(unaskedWords('person')).toBeNull();
    for (const kind of ['organization', 'funder', 'mixed'] as const) {
      expect(questionsOf(kind)).toEqual(['shortest', 'common', 'surroundings', 'bridges']);
      expect(unaskedWords(kind)).toMatch(/^Who connects us to an organization is asked of people/);
    }
  });

  test('is called by what the nodes are', () => {
    expect(
      ['person', 'organization', 'funder', 'mixed'].map((kind) => questionWords('surroundings', kind as never).title),
    ).toEqual([
      'Surroundings of a person',
      'Surroundings of an organization',
      'Surroundings of a funder',
      'Surroundings of a node',
    ]);
    const common = { form: 'common', adamicAdar: 1, count: 2, nodes: [], works: [], chains: [] } as const;
    expect(answerWords(common, 'funder', { one: 'A', other: 'B' })).toBe(
      '2 funders shared an acknowledgment with both A and B. Adamic–Adar 1.',
    );
    expect(
      answerWords({ form: 'nothing', reason: 'none_common', missing: [], waysOut: [] }, 'mixed', {
        one: 'A',
        other: 'B',
      }),
    ).toBe('No node of this network shared works with both A and B.');
  });
});

test('the table of surroundings says what each node is where they are of several kinds', () => {
  const node = (id: string, kind: 'person' | 'organization', group: string | null) => ({
    ...{ id, label: id, kind, is_covered: false },
    group,
  });
  const ring = (place: number) => ({
    ...{ node: place, through: 0, ring: 1, weight: 1, works: 1 },
    ...{ first_year: 2020, last_year: 2021 },
  });
  const shown = (nodes: ReturnType<typeof node>[]) => {
    const { columns, rows } = inquiryTable({ form: 'surroundings', nodes, sizes: [1, 1], rings: [ring(1)] }, '');
    return columns.slice(0, 3).map(({ title }, place) => `${title!}: ${String(rows[0]!.cells[place])}`);
  };

  expect(shown([node('Ann', 'person', 'Physics'), node('Harbor', 'organization', 'NO')])).toEqual([
    'Name: Harbor',
    'Type: Organization',
    'Unit or country: Norway',
  ]);
  expect(shown([node('Ann', 'person', 'Physics'), node('Bo', 'person', null)]).slice(0, 2)).toEqual([
    'Name: Bo',
    'Unit or country: null',
  ]);
});

describe('ends in a mixed network', () => {
  test('say what each is', () => {
    expect(nodeChoices(mixed, 'mixed').map(({ label, hint }) => `${label}: ${hint}`)).toEqual([
      'Ann: Person, NO',
      'Bo: Person',
      'Harbor: Organization, Norway',
      'Sea Fund: Funder',
    ]);
  });

  test('a unit and a country of one name are two groups, each of its own nodes', () => {
    const groups = groupChoices(mixed, 'mixed', []).slice(0, 2);

    expect(groups.map(({ code, label, hint }) => `${code} = ${label}, ${hint}`)).toEqual([
      'unit:NO = NO, unit, 1',
      'country:NO = Norway, country, 1',
    ]);
    expect(inquiryOf({ about: 'bridges', one: ['unit:NO'], other: ['country:NO'], reach: 1 }, mixed)).toEqual({
      about: 'bridges',
      one: { ids: ['p1'], organizations: [] },
      other: { ids: ['o1'], organizations: [] },
    });
  });
});
