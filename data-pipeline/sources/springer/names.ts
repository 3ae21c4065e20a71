import { parseName } from '../../core/name.ts';
import type { PublicationAuthor } from '../publication.ts';

/** Name parts after which one more word goes on with the same name: McDonald, DeFrancisco, O'Brien; but Du, Juan Chen. */
const openings = /(?:^|[\s-])(?:Mc|Mac|De|Del|Della|Di|Da|Du|La|Le|Van|Von|Fitz|O['’])$/u;

/**
 * The names of a byline that runs together, `Ada ExampleChen Wei`: one ends where a capital follows a small letter or a Chinese
 * sign. What is left with one word is no name by itself (`WonWoo Ro`) and goes with the next.
 */
export function runTogetherNames(text: string | null): readonly Pick<PublicationAuthor, 'name' | 'family' | 'given'>[] {
  const pieces = (text ?? '').split(/(?<=\p{Ll}|\p{Script=Han})(?=\p{Lu})/u);
  const names: string[] = [];
  let open = '';
  for (const piece of pieces) {
    const isOneWord = !/\S\s+\S/u.test(open + piece);
    const last = names.at(-1);
    if (isOneWord && open === '' && last !== undefined && openings.test(last)) names[names.length - 1] = last + piece;
    else if (isOneWord) open += piece;
    else {
      names.push(open + piece);
      open = '';
    }
  }
  if (open !== '') names.push(`${names.pop() ?? ''}${open}`);
  return names.map((name) => {
    const latin = name.trim().replace(/(?<=\p{L})\s+\p{Script=Han}+$/u, '');
    return latin === name.trim() ? { name: latin } : { name: name.trim(), ...parseName(latin) };
  });
}
