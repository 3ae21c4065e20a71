const whole: Readonly<Record<string, string>> = {
  zhi: 'chih',
  chi: 'chih',
  shi: 'shih',
  ri: 'jih',
  zi: 'tzu',
  ci: 'tzu',
  si: 'szu',
  yi: 'i',
  er: 'erh',
  you: 'yu',
  yan: 'yen',
  ye: 'yeh',
  ge: 'ko',
  ke: 'ko',
  he: 'ho',
  e: 'o',
  gui: 'kuei',
  kui: 'kuei',
  guo: 'kuo',
  kuo: 'kuo',
  huo: 'huo',
  shuo: 'shuo',
  yong: 'yung',
};

const initials: readonly (readonly [RegExp, string])[] = [
  [/^(?:zh|ch|j|q)/u, 'ch'],
  [/^x/u, 'hs'],
  [/^sh/u, 'sh'],
  [/^[zc]/u, 'ts'],
  [/^r/u, 'j'],
  [/^b/u, 'p'],
  [/^d/u, 't'],
  [/^g/u, 'k'],
];

/** A syllable in Pinyin as Wade-Giles spells it, without its apostrophes and accents. */
export function wadeGiles(pinyin: string): string {
  const known = whole[pinyin];
  if (known !== undefined) return known;
  const first = initials.find(([initial]) => initial.test(pinyin));
  const rest = first === undefined ? pinyin : `${first[1]}${pinyin.replace(first[0], '')}`;
  return rest
    .replace(/ian$/u, 'ien')
    .replace(/ie$/u, 'ieh')
    .replace(/ue$/u, 'ueh')
    .replace(/ong$/u, 'ung')
    .replace(/uo$/u, 'o');
}
