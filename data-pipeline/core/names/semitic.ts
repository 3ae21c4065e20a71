import { spellingTable, type Unit, unitsBy } from './spelled.ts';

const arabic = spellingTable(
  `ا a e i o u aa -, أ a e i o u, إ i e a, آ a aa, ب b bb, ت t tt, ث th t s, ج j g dj zh jj, ح h hh, خ kh k, د d dd, ذ dh d z th, ر r rr,
  ز z zz, س s ss, ش sh ch s, ص s ss, ض d dh z, ط t tt, ظ z dh th, ع a e i o u aa -, غ gh g q, ف f ff, ق q k g c gh, ك k c kk, ل l ll,
  م m mm, ن n nn, ه h -, و w u o ou oo v ww, ي y i e ee ei yy, ة a ah at eh e -, ى a e i, ء -, ئ y i e -, ؤ w u o -, پ p, چ ch tch,
  ژ zh j, گ g, ک k c, ی y i e ee`,
);

const hebrew = spellingTable(
  `א a e i o u -, ב b v bb, ג g j, ד d, ה h a ah eh e -, ו v w o u oo, ז z, ח h ch kh, ט t, י y i j e ee ey, כ k ch kh c, ך ch kh k, ל l ll,
  מ m, ם m, נ n nn, ן n, ס s ss, ע a e o i u -, פ p f ph, ף f p, צ ts tz z c, ץ ts tz z, ק k c q, ר r, ש sh s sch, ת t th`,
);

const unwritten: Unit = ['', 'a', 'e', 'i', 'o', 'u', 'aa', 'ee', 'oo', 'ou'];

/**
 * A word in Arabic or Hebrew letters as what it may be in Latin ones: its consonants in order, with any vowel between them, since these
 * scripts leave most vowels out; null where a letter is not known.
 */
export function semiticUnits(word: string): readonly Unit[] | null {
  const plain = word.replace(/[\u0591-\u05c7\u064b-\u065f\u0640\u0670]/gu, '');
  const units = unitsBy(/\p{Script=Hebrew}/u.test(plain) ? hebrew : arabic, plain, 1);
  return units === null ? null : units.flatMap((unit, at) => (at === 0 ? [unit] : [unwritten, unit]));
}
