/** What kind of support a sentence speaks of, where a support form may not ask for it: codes of explanations of FND-02. */
export type SupportScope = 'travel_prize_fellowship' | 'block_grant' | 'small_in_kind' | 'award_to_laboratory';

const scopes: readonly (readonly [SupportScope, RegExp])[] = [
  ['travel_prize_fellowship', /\b(?:travel|prize|fellowship|scholarship|stipend)s?\b/iu],
  ['block_grant', /\b(?:block|core|infrastructure|institutional) (?:grant|award|fund)/iu],
  ['small_in_kind', /\bin[- ]kind\b/iu],
  [
    'award_to_laboratory',
    /\b(?:award|grant|support)(?:s|ed)? to (?:the|our|his|her|their) (?:[a-z]+ )?(?:laboratory|lab|group|department)\b/iu,
  ],
];

/** The first scope that the English words of a sentence speak of; null where they speak of none. */
export function supportScope(sentence: string): SupportScope | null {
  return scopes.find(([, words]) => words.test(sentence))?.[0] ?? null;
}

const asSubject =
  /^(?:(?:\p{Lu}\.[ -]?)+(?:\p{Lu}\p{L}+)?|\p{Lu}\p{L}+(?: \p{Lu}\.)*(?: \p{Lu}[\p{L}’'-]+)+),?(?: and [^,]{2,40})? (?:(?:is|are|was|were) (?:[a-z]+ )?(?:supported|funded|financed)|acknowledges?|thanks?|receive[sd]?|gratefully|has received)\b/u;
const asRecipient = /\b(?:to|for) (?:\p{Lu}\.[ -]?){1,4}(?:\p{Lu}\p{L}+)?[).,;]/u;

/**
 * Whether a sentence puts its award to somebody by name or initials, be they in the byline or not: "W. K. acknowledges",
 * "Ann Li was supported by", "(to W. K.)". "This work was supported by" and "We thank" speak for all authors.
 */
export function namesSomebody(sentence: string): boolean {
  return asSubject.test(sentence) || asRecipient.test(sentence);
}
