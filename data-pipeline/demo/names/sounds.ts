/** How the words of one invented tongue are put together. Real tongues were not copied; only their variety was. */
export interface Sounds {
  readonly onsets: readonly string[];
  readonly vowels: readonly string[];
  readonly codas: readonly string[];
  /** Syllables of a family name and of a given name. */
  readonly family: readonly [number, number];
  readonly given: readonly [number, number];
  /** Words in front of some family names; those with an apostrophe are written together with it. */
  readonly particles: readonly string[];
  /** Given names of two parts: `joined` = with a hyphen, `spaced` = with a space, `middle` = with a middle initial. */
  readonly double: 'joined' | 'spaced' | 'middle';
}

const words = (text: string): readonly string[] => text.split(' ').map((word) => (word === '_' ? '' : word));

export const tongues: readonly Sounds[] = [
  {
    onsets: words('b br d dr f g gr h k l m n p r s st t th tr v w'),
    vowels: words('a e i o u ea ay'),
    codas: words('_ _ n r l m th ld rn st ck'),
    family: [2, 2],
    given: [2, 2],
    particles: [],
    double: 'middle',
  },
  {
    onsets: words('zh q x sh l m n h j t f y w g b r'),
    vowels: words('a o uo ei ia ai ou u'),
    codas: words('_ _ n ng'),
    family: [1, 2],
    given: [2, 2],
    particles: [],
    double: 'joined',
  },
  {
    onsets: words('k t m n l v r s h p d z g b v kr st'),
    vowels: words('a e i o u ya'),
    codas: words('_ _ n sk v l r'),
    family: [3, 3],
    given: [2, 3],
    particles: [],
    double: 'middle',
  },
  {
    onsets: words('c č d h k l m n p r s š t v z ž kr pl str vl'),
    vowels: words('a e i o u á é í'),
    codas: words('_ _ k c n l š r'),
    family: [2, 3],
    given: [2, 2],
    particles: [],
    double: 'spaced',
  },
  {
    onsets: words('b c d f g l m n p qu r s t v z'),
    vowels: words('a e i o u é ó ia io'),
    codas: words('_ _ _ n r s l'),
    family: [2, 3],
    given: [2, 3],
    particles: words('de da del'),
    double: 'spaced',
  },
  {
    onsets: words('b d f g h k l m n r s t v w sch st br kl'),
    vowels: words('a e i o u ö ü au ie'),
    codas: words('n r l ng rt sch lm _ _'),
    family: [2, 2],
    given: [2, 2],
    particles: words('van von'),
    double: 'middle',
  },
  {
    onsets: words('b ch d g j k kh m n p r s sh t v y'),
    vowels: words('a aa i u e o'),
    codas: words('_ _ n m r l sh t'),
    family: [2, 3],
    given: [2, 3],
    particles: [],
    double: 'spaced',
  },
  {
    onsets: words('m n b k t w l s d f ng nd mb y'),
    vowels: words('a e i o u'),
    codas: words('_'),
    family: [2, 3],
    given: [2, 3],
    particles: words("O' N' D'"),
    double: 'middle',
  },
  {
    onsets: words('k s t n h m y r w g z d b ky sh'),
    vowels: words('a i u e o ō'),
    codas: words('_ _ _ n'),
    family: [3, 3],
    given: [2, 3],
    particles: [],
    double: 'spaced',
  },
];
