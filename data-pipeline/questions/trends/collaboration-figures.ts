import type { Figure } from './figure.ts';

const drawn = { citation: null, method: 'bootstrap', per: 1, least: 0, most: Infinity } as const;

/** How covered people collaborate. A country belongs to an organization, never to a person. */
export const collaborationFigures = {
  works: {
    id: 'works',
    title: 'Works',
    definition: 'Works signed by at least one covered person, by year of publication.',
    citation: null,
    method: 'poisson',
    per: 1,
    scale: 'count',
    least: 0,
    most: Infinity,
    names: { events: 'Works', base: 'Years' },
  },
  authors: {
    ...drawn,
    id: 'authors',
    title: 'Authors per work',
    definition:
      'Mean number of authors of a work as the source counts them, large consortia included; one such work can lift a year, and widens its band.',
    scale: 'mean',
    names: { events: null, base: 'Works' },
  },
  international: {
    id: 'international',
    title: 'International share',
    definition:
      'Works with organizations of two or more countries on the byline, by works with a resolved organization. A country belongs to an organization, never to a person.',
    citation: null,
    method: 'wilson',
    per: 1,
    scale: 'share',
    least: 0,
    most: 1,
    names: { events: 'International works', base: 'Works with a resolved organization' },
  },
  organizations: {
    ...drawn,
    id: 'organizations',
    title: 'Organizations',
    definition: 'Different organizations on the bylines of the year’s works, resolved ones only.',
    scale: 'count',
    names: { events: null, base: 'Works with a resolved organization' },
  },
  countries: {
    ...drawn,
    id: 'countries',
    title: 'Countries of organizations',
    definition: 'Different countries of the organizations on the bylines of the year’s works.',
    scale: 'count',
    names: { events: null, base: 'Works with a resolved organization' },
  },
  funders: {
    ...drawn,
    id: 'funders',
    title: 'Funders',
    definition: 'Different funders named in the funding records of the year’s works.',
    scale: 'count',
    names: { events: null, base: 'Works with funding records' },
  },
} as const satisfies Readonly<Record<string, Figure>>;
