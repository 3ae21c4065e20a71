import type { Span } from './sentences.ts';

const acronym = /(?<!\p{L})(?:РФФИ|РНФ|РАН|РГНФ)(?!\p{L})/gu;
const capital = /(?<!\p{L})\p{Lu}\p{Ll}+/gu;
const words = /^[\p{Script=Cyrillic}\s«»"-]{2,120}/u;
const stop =
  /\s(?:в|на|при|по|за|со|грант\p{Ll}*|проект\p{Ll}*|соглашени\p{Ll}*|выполнен\p{Ll}*|поддержан\p{Ll}*)(?!\p{L})/u;
const last =
  /(?<!\p{L})(?:фонд|министерств|академи|университет|институт|агентств|совет|федераци|корпораци|программ|исследований|наук|образования)\p{Ll}*(?!\p{L})/giu;

/** Names of funders in Russian, whose words after the first are in lower case: each reaches to the last word that such a name ends with. */
export function cyrillicNames(text: string, { start, end }: Span): readonly Span[] {
  const sentence = text.slice(start, end);
  if (!/\p{Script=Cyrillic}/u.test(sentence)) return [];
  const found: Span[] = [...sentence.matchAll(acronym)].map(({ index, 0: match }) => ({
    start: start + index,
    end: start + index + match.length,
  }));
  let at = 0;
  for (const { index } of sentence.matchAll(capital)) {
    if (index < at) continue;
    const run = words.exec(sentence.slice(index, index + 120))?.[0] ?? '';
    const name = run.slice(0, stop.exec(run)?.index ?? run.length);
    const closing = [...name.matchAll(last)].at(-1);
    if (closing === undefined) continue;
    at = index + closing.index + closing[0].length;
    found.push({ start: start + index, end: start + at });
  }
  return found.toSorted((a, b) => a.start - b.start);
}
