/** By which rule two names may be one person's. */
export type NameRule =
  | 'same'
  | 'order'
  | 'initials'
  | 'fewer_names'
  | 'umlaut'
  | 'particle'
  | 'cyrillic'
  | 'greek'
  | 'hangul'
  | 'kana'
  | 'han'
  | 'consonants'
  | 'family_only'
  | 'double_family'
  | 'nickname';

interface NameRuleEntry {
  readonly rule: NameRule;
  readonly label: string;
  /** Says so little that names count as compatible only beside evidence of another kind. */
  readonly isWeak: boolean;
  readonly example: string;
  readonly basis: string;
}

/** Every rule, surest first. None of them ever says that two names are one person's. */
export const nameRules: readonly NameRuleEntry[] = [
  {
    rule: 'same',
    label: 'the same name',
    isWeak: false,
    example: 'Wang, Xiaoming · Wang, Xiao-Ming',
    basis: 'Accents, hyphens, capitals and word breaks aside.',
  },
  {
    rule: 'order',
    label: 'the same words in another order',
    isWeak: false,
    example: 'Wei Zhang · Zhang, Wei',
    basis: 'Family and given name stand first by turns, and sources divide them differently.',
  },
  {
    rule: 'initials',
    label: 'initials begin the names',
    isWeak: false,
    example: 'Smith, J. A. · Smith, John Adam',
    basis: 'An initial agrees with any word that it begins, at the same place.',
  },
  {
    rule: 'fewer_names',
    label: 'one gives fewer names',
    isWeak: false,
    example: 'Smith, John · Smith, John Adam',
    basis: 'A name left out is no conflict.',
  },
  {
    rule: 'umlaut',
    label: 'ä, ö, ü, ø or å written as two letters',
    isWeak: false,
    example: 'Müller, Jürgen · Mueller, Juergen',
    basis: 'DIN 5007-2 and ICAO 9303; not behind a vowel or q, where ue is no umlaut (Bauer).',
  },
  {
    rule: 'particle',
    label: 'a particle left out',
    isWeak: false,
    example: 'van der Berg, Jan · Berg, Jan',
    basis: 'Sources drop van, de, von, al, bin and the like from the family name, or put them behind the given name.',
  },
  {
    rule: 'cyrillic',
    label: 'written in Cyrillic letters',
    isWeak: false,
    example: 'Щербаков, Юрий · Shcherbakov, Yury',
    basis: 'ICAO 9303, ISO 9, BGN/PCGN and national standards, mixed within a name.',
  },
  {
    rule: 'greek',
    label: 'written in Greek letters',
    isWeak: false,
    example: 'Παπαδόπουλος, Γιώργος · Papadopoulos, Giorgos',
    basis: 'ELOT 743 (ISO 843) and the classical spelling.',
  },
  {
    rule: 'hangul',
    label: 'written in Hangul',
    isWeak: false,
    example: '김민준 · Kim, Min-Jun',
    basis: 'Revised Romanization, McCune-Reischauer and the usual spellings of family names.',
  },
  {
    rule: 'kana',
    label: 'written in kana',
    isWeak: false,
    example: 'たなか ようこ · Tanaka, Yoko',
    basis: 'Hepburn and Kunrei, long vowels marked or not.',
  },
  {
    rule: 'han',
    label: 'written in Chinese characters, read in Mandarin',
    isWeak: false,
    example: '张晓明 · Zhang, Xiaoming · Chang, Hsiao-Ming',
    basis: 'Pinyin by the Unicode Han Database and Wade-Giles, without tones.',
  },
  {
    rule: 'consonants',
    label: 'the same consonants in Arabic or Hebrew letters',
    isWeak: true,
    example: 'محمد حسن · Mohammed Hassan',
    basis: 'These scripts leave most vowels out: names of other vowels cannot be told apart.',
  },
  {
    rule: 'family_only',
    label: 'a family name in characters, whose given name cannot be read',
    isWeak: true,
    example: '山田 太郎 · Yamada, Taro',
    basis: 'Lists of frequent Japanese and southern Chinese family names; the number of given names has to agree.',
  },
  {
    rule: 'double_family',
    label: 'one of two family names',
    isWeak: true,
    example: 'Smith-Jones, Ann · Jones, Ann',
    basis: 'Marriage, and Spanish and Portuguese names of which the second is left out.',
  },
  {
    rule: 'nickname',
    label: 'a short form of the given name',
    isWeak: true,
    example: 'Smith, Bill · Smith, William',
    basis: 'A list of short forms that name books agree on.',
  },
];

const entries = new Map(nameRules.map((entry) => [entry.rule, entry]));

/** The row of the table that a rule has. */
export function ruleEntry(rule: NameRule): NameRuleEntry {
  const entry = entries.get(rule);
  if (entry === undefined) throw new Error(`no such rule: ${rule}`);
  return entry;
}

/** The surer of two rules; null counts least. */
export function surerRule(a: NameRule | null, b: NameRule | null): NameRule | null {
  return nameRules.find(({ rule }) => rule === a || rule === b)?.rule ?? null;
}
