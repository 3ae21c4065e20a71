const capital = "(?:\\p{Lu}[\\p{L}\\p{M}'’&/-]*|U\\.S\\.|U\\.K\\.|\\p{Lo}{2,})";
const connector = '(?:of|the|for|and|on|in|&|de|del|della|di|do|da|des|du|der|für|y|e|et|und|van|voor)';
const phrase = `${capital}(?:\\s+(?:${connector}\\s+){0,3}${capital}|\\s+\\d{4}(?!\\d))*`;
const phraseAtEnd = new RegExp(`(${phrase})$`, 'u');
const phraseOfGiver = new RegExp(`\\b(?:by|from|of)\\s+(?:the\\s+|an?\\s+)?(${phrase})`, 'gu');
const phraseAfter = new RegExp(
  `^\\s*[)\\]]?\\s*,?\\s*(?:(?:funded|awarded|provided|issued|given|granted)\\s+)?(?:from|by|of)\\s+(?:the\\s+|an?\\s+)?(${phrase})`,
  'u',
);
const trailingWord =
  /(?:[\s([]|^)(?:(?:[Gg]rants?|[Aa]wards?|[Cc]ontracts?|[Aa]greements?|[Nn]umbers?|[Nn]os?|[Nn]rs?|[Ii][Dd]s?|[Rr]ef(?:erence)?s?)|GRANTS?|AWARDS?|projects?|programs?|programmes?|funds?|fellowships?|scholarships?|codes?|under|through|via|with|within|for|the|its|their|by|an?|individual|joint|research|innovation|and|also|in part)$/u;
const openingWords =
  /^(?:(?:This|The|These|We|Our|Funding|Financial|Support|Supported|Part|Work|Research|In|Additional|Also|Author|Authors|Grants?|Awards?|Contracts?|Projects?|Agreements?|Fellowships?|Programs?|Programmes?|Funded|Numbers?|Nos?|Acknowledg\w*|By|From|Under|And)(?:\s+|$))+/u;

/** The funder whose name stands last before a number, passing over words such as "under grant no." */
export function funderBefore(left: string): string | null {
  let rest = left;
  for (let previous = ''; previous !== rest;) {
    previous = rest;
    rest = rest
      .replace(/[\s([{,:.#]+$/u, '')
      .replace(/\s*\([\p{Lu}\p{L}&.-]{2,12}\)$/u, '')
      .replace(trailingWord, '');
  }
  const nearest = cleaned(phraseAtEnd.exec(rest)?.[1]);
  const isProgram =
    nearest !== null &&
    /\b(?:through|via|under|within)\s+(?:the\s+|its\s+|an?\s+)?$/u.test(rest.slice(0, rest.lastIndexOf(nearest)));
  if (nearest !== null && !isProgram) return nearest;
  const givers = [...rest.matchAll(phraseOfGiver)]
    .map(({ 1: giver }) => cleaned(giver))
    .filter((giver) => giver !== null);
  return givers.at(-1) ?? nearest;
}

/** The funder named right after a number: "from the …"; null if none is. */
export function funderAfter(right: string): string | null {
  return cleaned(phraseAfter.exec(right)?.[1]);
}

/** A name of three letters in a row or more (initials are not a funder), without the words that open a sentence; null when nothing is left. */
function cleaned(found: string | undefined): string | null {
  const name = (found ?? '').replace(openingWords, '').replace(trailingWord, '').trim();
  return /\p{L}{3}|\p{Lo}{2}|\bEU\b/u.test(name) ? name : null;
}
