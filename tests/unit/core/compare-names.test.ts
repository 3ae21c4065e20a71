import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personKeys } from '../../../data-pipeline/core/name.ts';
import { compareNames } from '../../../data-pipeline/core/names/compare-names.ts';
import { nameSounds } from '../../../data-pipeline/core/names/name-sound.ts';
import { nameRules } from '../../../data-pipeline/core/names/name-rules.ts';

function rule(a: string, b: string) {
  return compareNames(personKeys(a), personKeys(b));
}

const fitting: readonly (readonly [string, ...(readonly [string, string])[]])[] = [
  ['same', ['Wang, Xiaoming', 'Wang, Xiao-Ming'], ['王小明', '王 小明']],
  ['order', ['Zhang Wei', 'Zhang, Wei'], ['García Márquez, Gabriel', 'Márquez García, Gabriel']],
  ['initials', ['Smith, John', 'Smith, J. A.'], ['Smith, J', 'Smith, John']],
  ['fewer_names', ['Smith, John', 'Smith, John Adam']],
  [
    'umlaut',
    ['Müller, Jürgen', 'Mueller, Juergen'],
    ['Sørensen, Jens', 'Soerensen, Jens'],
    ['Åberg, Ann', 'Aaberg, Ann'],
  ],
  [
    'particle',
    ['van der Berg, Jan', 'Berg, Jan'],
    ['Berg, Jan van der', 'van der Berg, J.'],
    ['Al-Hassan, Omar', 'Hassan, Omar'],
  ],
  [
    'cyrillic',
    ['Щербаков, Юрий', 'Shcherbakov, Yury'],
    ['Горбачёв, Михаил Сергеевич', 'Gorbachev, M. S.'],
    ['Горбачёв, Михаил', 'Gorbatschow, Michail'],
    ['Хрущёв, Никита', 'Khrushchev, Nikita'],
    ['Жуковский, Алексей', 'Žukovskij, Aleksej'],
    ['Шевченко, Сергій', 'Shevchenko, Serhii'],
    ['Петков, Цветан', 'Petkov, Tsvetan'],
    ['Јовановић, Ђорђе', 'Jovanović, Đorđe'],
    ['Иванов, С.', 'Ivanov, Sergey'],
    ['Сергей Иванов', 'Ivanov Sergei'],
  ],
  ['greek', ['Παπαδόπουλος, Γιώργος', 'Papadopoulos, Giorgos'], ['Χατζηδάκης, Ευάγγελος', 'Hatzidakis, Evangelos']],
  [
    'hangul',
    ['김민준', 'Kim, Min-Jun'],
    ['이서연', 'Lee, Seoyeon'],
    ['이서연', 'Rhee, S. Y.'],
    ['박지훈', 'Park, Ji Hoon'],
    ['박지훈', 'Bak, Jihun'],
    ['최영희', 'Choi, Young-Hee'],
  ],
  ['kana', ['たなか ようこ', 'Tanaka, Yoko'], ['スズキ イチロー', 'Suzuki, Ichiro']],
  [
    'han',
    ['张晓明', 'Zhang, Xiaoming'],
    ['張曉明', 'Chang, Hsiao-Ming'],
    ['欧阳小明', 'Ouyang, X. M.'],
    ['曾志强', 'Zeng Zhiqiang'],
    ['吕伟', 'Lv, Wei'],
    ['王小明', 'Xiaoming Wang'],
  ],
  ['consonants', ['حسن, محمد', 'Hassan, Mohammed'], ['כהן, דוד', 'Cohen, David']],
  ['family_only', ['山田 太郎', 'Yamada, T. R.'], ['陳大文', 'Chan, Tai Man']],
  ['double_family', ['Smith-Jones, Ann', 'Jones, Ann'], ['García Márquez, Gabriel', 'García, Gabriel J.']],
  ['nickname', ['Smith, Bill', 'Smith, William'], ['Jones, Kate A.', 'Jones, Katherine']],
];

describe.each(fitting.map(([expected, ...pairs]) => ({ expected, pairs })))('$expected', ({ expected, pairs }) => {
  test.each(pairs)('%s and %s, whichever comes first', (a, b) => {
    expect([rule(a, b), rule(b, a)]).toEqual([expected, expected]);
  });
});

test('names in two scripts that fit share a key by which they are found', () => {
  const across = ['cyrillic', 'greek', 'hangul', 'kana', 'han', 'consonants', 'family_only'];
  const pairs = fitting.flatMap(([expected, ...all]) => (across.includes(expected) ? all : []));
  const apart = pairs.filter(([a, b]) => {
    const sounds = new Set(nameSounds(personKeys(a)));
    return !nameSounds(personKeys(b)).some((sound) => sounds.has(sound));
  });

  expect(pairs.length).toBeGreaterThan(20);
  expect(apart).toEqual([]);
});

describe('no rule', () => {
  test.each([
    ['Smith, John', 'Smith, James'],
    ['Yang, Cheng', 'Yan, Cheng'],
    ['Bauer, Anna', 'Baur, Anna'],
    ['Smith-Jones, Ann', 'Brown, Ann'],
    ['Smith-Jones, Ann', 'Smith, A.'],
    ['Smith, Bill', 'Smith, Robert'],
    ['van der Berg, Jan', 'Berg, Piet'],
    ['Иванов, Сергей', 'Petrov, Sergey'],
    ['Иванов, Сергей', 'Ivanov, Alexei'],
    ['Иванов, Сергей', 'Иванова, Сергей'],
    ['김민준', 'Kim, Seo-Yeon'],
    ['김민준', 'Lee, Min-Jun'],
    ['张晓明', 'Zhang, Xiaohong'],
    ['张晓明', 'Wang, Xiaoming'],
    ['王小明', '汪小明'],
    ['حسن, محمد', 'Hassan, Ahmed'],
    ['山田 太郎', 'Tanaka, T. R.'],
    ['Smith, John', 'Smith'],
    ['', 'Smith, John'],
  ])('%s and %s', (a, b) => {
    expect([rule(a, b), rule(b, a)]).toEqual([null, null]);
  });
});

test('every rule is in the table once', () => {
  const rules = nameRules.map((entry) => entry.rule);
  expect(new Set(rules).size).toBe(rules.length);
  expect(rules).toHaveLength(15);
});

test('any two names are compared alike in both orders, without an error', () => {
  const word = fc.constantFrom(
    '王',
    '小明',
    '김',
    '민준',
    'иванов',
    'с',
    'smith',
    'jones',
    'van',
    'j',
    'やまだ',
    'حسن',
    'mueller',
    'm',
  );
  const name = fc.record({
    family_key: fc.array(word, { maxLength: 3 }).map((words) => words.join(' ')),
    given_key: fc.array(word, { maxLength: 3 }).map((words) => words.join(' ')),
  });
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(compareNames(a, b)).toBe(compareNames(b, a));
    }),
  );
});
