/** What a source brings, as retention and the data-protection text speak of it. */
export const sourceKinds = ['publications', 'awards', 'disclosures', 'roster', 'lists', 'registries', 'other'] as const;

export type SourceKind = (typeof sourceKinds)[number];

export const sourceKindWords: Readonly<Record<SourceKind, string>> = {
  publications: 'Publications and acknowledgments',
  awards: 'Award records',
  disclosures: 'Disclosure forms and profiles',
  roster: 'The roster of covered people',
  lists: 'Government and third-party lists',
  registries: 'Registries of organizations and funders',
  other: 'Other files',
};

/** Rows that a file of each kind makes; the first kind that fits is taken, so that what concerns people comes first. */
const telling: readonly (readonly [SourceKind, readonly string[]])[] = [
  ['roster', ['employments', 'other_names']],
  [
    'disclosures',
    [
      'disclosures',
      'registered_forms',
      'positions',
      'supports',
      'collaborators',
      'foreign_components',
      'profile_items',
    ],
  ],
  ['publications', ['works', 'authorships', 'acknowledgments']],
  ['awards', ['award_people']],
  ['lists', ['list_entries']],
  ['registries', ['organizations', 'funders', 'funder_names', 'funder_organizations']],
];

/** The kind of a file by what was made of it. @param counts rows by kind, as the receipt states them. */
export function sourceKind(counts: Readonly<Record<string, number>>): SourceKind {
  const has = (names: readonly string[]) => names.some((name) => (counts[name] ?? 0) > 0);
  return telling.find(([, names]) => has(names))?.[0] ?? 'other';
}
