import { describe, expect, test } from 'vitest';
import { chooseWorks } from '../../../../data-pipeline/graph/collaborations.ts';
import { buildNetwork } from '../../../../data-pipeline/graph/network.ts';
import { worksOfPairs } from '../../../../data-pipeline/graph/paths/works-behind.ts';
import { compareTies, tieStatuses } from '../../../../data-pipeline/graph/periods/compare-ties.ts';
import { worksOfTies } from '../../../../data-pipeline/graph/periods/works-of-ties.ts';
import { drawableNetwork, drawnTies } from '../../../../data-pipeline/graph/resampling/drawable-network.ts';
import { collaborationsOf, signed } from '../../../support/signed-works.ts';

/**
 * Ann and Bo sign w1 (Ann at U, Bo at U and V; funded by F) and w2 of 2022 (Ann at U and F; funded by F and G); Cy signs w3 of 2022
 * at V, with too many others.
 */
const model = collaborationsOf([
  signed('w1', 'Ann', { org_ids: ['U'], funder_ids: ['F'], is_covered: true }),
  signed('w1', 'Bo', { org_ids: ['U', 'V'], funder_ids: ['F'] }),
  signed('w2', 'Ann', { org_ids: ['U', 'F'], funder_ids: ['F', 'G'], is_covered: true, year: 2022 }),
  signed('w2', 'Bo', { funder_ids: ['F', 'G'], year: 2022 }),
  signed('w3', 'Cy', { org_ids: ['V'], author_count: 900, year: 2022 }),
]);
const chosen = chooseWorks(model, { from: null, to: null }, 100);

function mixed(counting: 'fractional' | 'full') {
  const { network } = buildNetwork(model, { kind: 'mixed', counting });
  const drawable = drawableNetwork(model, network, chosen, { kind: 'mixed', counting });
  const ties = Array.from(
    network.ties.sources,
    (source, tie) => `${network.nodes.id[source]!}–${network.nodes.id[network.ties.targets[tie]!]!}`,
  );
  return { network, drawable, ties };
}

describe.each(['fractional', 'full'] as const)('a mixed network as its works make it, %s counting', (counting) => {
  const { network, drawable } = mixed(counting);

  test('is the network itself where each work is taken once', () => {
    const { weight, isThere } = drawnTies(drawable, Uint16Array.of(1, 1, 1));

    expect([...weight]).toEqual([...network.ties.weights]);
    expect([...isThere]).toEqual(network.nodes.id.map(() => 1));
  });

  test('has each work once behind a tie, though it names a funder as an affiliation too', () => {
    const { starts } = worksOfTies(drawable);

    expect(Array.from(network.ties.works, (_, tie) => starts[tie + 1]! - starts[tie]!)).toEqual([
      ...network.ties.works,
    ]);
  });
});

test('a work adds to each of its ties what that tie has of it', () => {
  const { drawable, ties } = mixed('fractional');
  const of = (times: readonly number[]) => {
    const { weight } = drawnTies(drawable, Uint16Array.from(times));
    return ties.flatMap((name, tie) => (weight[tie] === 0 ? [] : [`${name} ${String(weight[tie])}`]));
  };

  expect(of([1, 0, 0])).toEqual(['Ann–F 1', 'Ann–U 1', 'Bo–F 1', 'Bo–U 0.5', 'Bo–V 0.5']);
  expect(of([0, 2, 0])).toEqual(['Ann–F 1', 'Ann–G 1', 'Ann–U 1', 'Bo–F 1', 'Bo–G 1']);
  expect(of([0, 0, 9])).toEqual([]);
});

test('a work that makes no ties makes nobody present who is not covered', () => {
  const { network, drawable } = mixed('full');
  const { isThere } = drawnTies(drawable, Uint16Array.of(0, 1, 1));

  expect(network.nodes.id.filter((_, node) => isThere[node] === 1)).toEqual(['Ann', 'Bo', 'F', 'G', 'U']);
});

test('ties of two periods are compared by the works that join a person and an organization', () => {
  const { drawable, ties } = mixed('fractional');
  const { status, weightA, weightB } = compareTies(drawable, { from: 2020, to: 2020 }, { from: 2022, to: 2022 });

  expect(ties.map((name, tie) => `${name} ${tieStatuses[status[tie]!]!} ${weightA[tie]!} ${weightB[tie]!}`)).toEqual([
    'Ann–F same 1 0.5',
    'Ann–G new 0 0.5',
    'Ann–U same 1 0.5',
    'Bo–F same 1 0.5',
    'Bo–G new 0 0.5',
    'Bo–U gone 0.5 0',
    'Bo–V gone 0.5 0',
  ]);
});

test('the works behind a tie are those on which the person named the organization, and not a co-author', () => {
  const people = model.people.id.length;
  const memberOf = (id: string): number =>
    model.people.id.includes(id) ? model.people.id.indexOf(id) : people + model.organizations.id.indexOf(id);
  const works = worksOfPairs(model, chosen, 'mixed', [
    [memberOf('Ann'), memberOf('U')],
    [memberOf('V'), memberOf('Ann')],
    [memberOf('F'), memberOf('Bo')],
    [memberOf('Cy'), memberOf('V')],
  ]);

  expect(works.map((list) => list.map((work) => model.works.work_id[work]))).toEqual([
    ['w1', 'w2'],
    [],
    ['w1', 'w2'],
    [],
  ]);
});
