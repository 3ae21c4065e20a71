import type { InquiredNode, InquiryAnswer } from '#pipeline';
import type { Requests } from '../../src/worker/protocol.ts';

const works = [2024, 2023, 2022, 2021, 2019].map((year, index) => ({
  work_id: `doi:10.5555/eastmarch.${String(index)}`,
  title: `Chloride transport, part ${String(5 - index)}`,
  year,
  doi: index === 1 ? null : `10.5555/eastmarch.${String(index)}`,
  authors: 3 + index,
  sources: 'openalex',
}));

function node(id: string): InquiredNode {
  return {
    id,
    label: `Somebody of ${id}`,
    kind: 'person',
    is_covered: id === 'P4',
    group: id === 'P4' ? 'Physics' : null,
  };
}

/** Answers about nobody: P0 is tied to everybody by five works, and P200 to nobody while years are chosen. */
export function fictionalInquiry({ network, inquiry }: Requests['inquiry'][0]): InquiryAnswer {
  switch (inquiry.about) {
    case 'shortest':
    case 'strongest':
    case 'common': {
      if (inquiry.other === 'P200' && network.year_from !== null) {
        return { form: 'nothing', reason: 'apart', missing: [], waysOut: ['years'] };
      }
      const chains = [
        {
          nodes: [0, 1, 2],
          hops: [
            { weight: 2.5, works: [0, 1, 2, 3, 4] },
            { weight: 0.5, works: [1] },
          ],
          length: 2.4,
          naming: [],
        },
      ];
      const nodes = [inquiry.one, 'P0', inquiry.other].map(node);
      return inquiry.about === 'common'
        ? { form: 'common', nodes, works, chains, count: 1, adamicAdar: 0.4 }
        : { form: 'paths', about: inquiry.about, nodes, works, chains, count: inquiry.about === 'shortest' ? 3 : null };
    }
    case 'surroundings':
      return {
        form: 'surroundings',
        nodes: [inquiry.one, 'P0', 'P1'].map(node),
        sizes: [1, 1, 1].slice(0, inquiry.depth + 1),
        rings: [
          { node: 1, through: 0, ring: 1, weight: 2, works: 5, first_year: 2019, last_year: 2024 },
          { node: 2, through: 1, ring: 2, weight: 1, works: 1, first_year: null, last_year: null },
        ].slice(0, inquiry.depth),
      };
    case 'bridges':
      return {
        form: 'bridges',
        nodes: ['P0', 'P4'].map(node),
        sizes: [inquiry.one.ids.length, inquiry.other.organizations.length],
        pairs: 12,
        bridges: [
          { node: 0, share: 0.75, ties: [3, 1], member: [false, false] },
          { node: 1, share: 0, ties: [0, 2], member: [true, false] },
        ],
        count: 2,
      };
    case 'organization':
      return {
        form: 'organization',
        nodes: ['P4', 'P0'].map(node),
        works,
        chains: [{ nodes: [0, 1], hops: [{ weight: 1, works: [0] }], length: 1, naming: [4] }],
        covered: [0, 1, 0],
        count: 1,
      };
  }
}
