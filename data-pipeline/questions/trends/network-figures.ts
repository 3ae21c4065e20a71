import type { Figure } from './figure.ts';

const drawn = { method: 'bootstrap', per: 1, least: 0, names: { events: null, base: 'Works that make ties' } } as const;

/** The collaboration network of one year by itself: how dense, how whole, how divided, how centered. */
export const networkFigures = {
  density: {
    ...drawn,
    id: 'density',
    title: 'Density',
    definition: 'Ties by all possible pairs of people of the year. It falls as a network grows.',
    citation: 'Wasserman, S., Faust, K. (1994). Social Network Analysis, p. 101.',
    scale: 'measure',
    most: 1,
  },
  components: {
    ...drawn,
    id: 'components',
    title: 'Components',
    definition: 'Groups of people who are joined by ties, directly or over others, and to nobody else.',
    citation: 'Hopcroft, J., Tarjan, R. (1973). Commun. ACM 16(6), 372–378.',
    scale: 'count',
    most: Infinity,
  },
  largest: {
    ...drawn,
    id: 'largest',
    title: 'Largest component’s share',
    definition: 'People of the largest component by all people of the year.',
    citation: 'Newman, M. E. J. (2001). PNAS 98(2), 404–409.',
    scale: 'share',
    most: 1,
  },
  modularity: {
    ...drawn,
    id: 'modularity',
    title: 'Modularity',
    definition:
      'How much more tie weight lies inside communities than chance would give: 0 = no more, near 1 = almost all. Draws keep the communities found in the whole year.',
    citation: 'Newman, M. E. J., Girvan, M. (2004). Phys. Rev. E 69, 026113.',
    scale: 'measure',
    least: -0.5,
    most: 1,
  },
  centralization: {
    ...drawn,
    id: 'centralization',
    title: 'Centralization',
    definition:
      'How unevenly ties are spread over people: 0 = everybody has as many, 1 = one person is tied to everybody and nobody else is to anyone. It says nothing of any person.',
    citation: 'Freeman, L. C. (1979). Social Networks 1, 215–239.',
    scale: 'measure',
    most: 1,
  },
  newTies: {
    id: 'new-ties',
    title: 'New ties',
    definition:
      'Ties of the year between two people who share no earlier work in the files, by all ties of the year. In the first years every tie looks new.',
    citation: null,
    method: 'wilson',
    per: 1,
    scale: 'share',
    least: 0,
    most: 1,
    names: { events: 'New ties', base: 'Ties of the year' },
  },
} as const satisfies Readonly<Record<string, Figure>>;
