import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namesCompatible, type NameKeys } from '../../../data-pipeline/core/name.ts';
import { loadOne } from '../../support/loaded.ts';
import { memoryFile } from '../../support/memory-file.ts';
import { realFilesFolder } from '../../support/real-files.ts';
import { type Difference, differencesOf, saysTheSame, worksOf } from '../../support/same-works.ts';

const folder = 'A_publications/wos';

async function works(ending: string) {
  const name = `wos_2024_genai_same_query.${ending}`;
  const file = memoryFile(name, new Uint8Array(readFileSync(join(realFilesFolder, folder, name))));
  return worksOf((await loadOne(file)).rows);
}

/** Works that differ from the tagged text, by fact. */
function counted(differences: readonly Difference[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { fact } of differences) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function keysIn(text: string): NameKeys {
  const [family_key = '', given_key = ''] = text.split(', ');
  return { family_key, given_key };
}

describe.skipIf(!existsSync(realFilesFolder))('one query of 469 works in four formats (needs ../shared)', () => {
  test('the Excel sheet lacks the double quotes of titles, funders and funding texts; all else is the same', async () => {
    const differences = differencesOf(await works('txt'), await works('xls'));
    expect(counted(differences)).toEqual({ title: 5, funders: 3, 'funding text': 5 });
    expect(differences.every(saysTheSame)).toBe(true);
    expect(differences.filter(({ one, other }) => one.replaceAll('"', '') !== other)).toEqual([]);
  });

  test('BibTeX has quotation marks as TeX writes them, and neither PMIDs nor names as indexed', async () => {
    const differences = differencesOf(await works('txt'), await works('bib'));
    expect(counted(differences)).toEqual({
      // PM is not in the file.
      pmid: 136,
      // TeX: `` and " are “ and ”; one title has &gt; for >.
      title: 10,
      funders: 4,
      'funding text': 9,
      // AU is not in the file: names in initials, as under RP, may mean an author only by it.
      'researcher id': 1,
      corresponding: 7,
      orcid: 1,
      // An initial behind a second comma, taken for a suffix; two group authors who stand among the persons.
      authors: 2,
      'author keys': 4,
    });
    const inPunctuation = differences.filter(({ fact }) => ['title', 'funders', 'funding text'].includes(fact));
    expect(inPunctuation.filter((difference) => !saysTheSame(difference))).toHaveLength(1);
  });

  test('RIS has initials for given names, and neither identifiers nor types nor the owners of addresses', async () => {
    const differences = differencesOf(await works('txt'), await works('ris'));
    expect(counted(differences)).toEqual({
      // AF, OI, RI, RP, PM, DT, WC and SC are not in the file; AU has initials.
      authors: 464,
      'author keys': 456,
      orcid: 270,
      'researcher id': 161,
      corresponding: 439,
      pmid: 136,
      type: 469,
      is_retracted: 469,
      topic: 469,
      // AD does not say whose it is: it belongs to the author only where there is one.
      affiliations: 316,
      'addresses without author': 315,
      // The one address that stands under RP alone.
      'every address': 1,
    });
    // Nine persons of 1,464 cannot be told to be the same: another word was indexed as the family name, a nickname stands in
    // parentheses, or an umlaut was written out. Groups have no given name.
    const pairs = differences
      .filter(({ fact }) => fact === 'author keys')
      .flatMap(({ one, other }) => {
        const short = other.split(' | ');
        return one.split(' | ').map((keys, index) => [keysIn(keys), keysIn(short[index] ?? '')] as const);
      });
    expect(pairs.filter(([full, short]) => full.given_key !== '' && !namesCompatible(full, short))).toHaveLength(9);
  });
});
