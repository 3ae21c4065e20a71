import fc from 'fast-check';
import { expect, test } from 'vitest';
import { texToText } from '../../../data-pipeline/core/tex-text.ts';

test.each([
  ['M{\\"u}ller', 'Müller'],
  ['M\\"uller', 'Müller'],
  ['M\\"{u}ller', 'Müller'],
  ['M{\\" u}ller', 'Müller'],
  ["Jos\\'e", 'José'],
  ["Mart{\\'\\i}nez", 'Martínez'],
  ["Mart\\'{\\i}nez", 'Martínez'],
  ['\\v{S}koda', 'Škoda'],
  ['\\v Skoda', 'Škoda'],
  ['Fran\\c{c}ois', 'François'],
  ['\\H{o}, \\k{a}, \\r{u}, \\u{g}, \\.z, \\=a, \\d{h}', 'ő, ą, ů, ğ, ż, ā, ḥ'],
  ['Stra{\\ss}e, Stra\\ss e, Stra\\ss{}e', 'Straße, Straße, Straße'],
  ['\\O stergaard and \\AA ngstr\\"om', 'Østergaard and Ångström'],
  ["\\L{}\\'od\\'z", 'Łódź'],
  ['50% of #1, a_b & c', '50% of #1, a_b & c'],
  ['50\\% of \\#1, a\\_b \\& c \\$5', '50% of #1, a_b & c $5'],
  ['{[}Anonymous]', '[Anonymous]'],
  ["``Quoted'' pages 1--2 --- so", '“Quoted” pages 1–2 — so'],
  ['Smith,~J.', 'Smith, J.'],
  ['about ~50 and http://x.org/~ada', 'about ~50 and http://x.org/~ada'],
  ['a\\~{}b and a\\^{}b', 'a~b and a^b'],
  ['CO$_2$ and $\\alpha$-helix, $x^{2}$', 'CO2 and α-helix, x2'],
  ['costs $5 and $10', 'costs $5 and $10'],
  ['\\textit{Xenopus \\emph{laevis}}', 'Xenopus laevis'],
  ['\\href{http://x.org}{here}, \\url{http://y.org/a_b}', 'here, http://y.org/a_b'],
  ['{\\noopsort{1973a}}1973', '1973'],
  ['the 3\\textsuperscript{rd}', 'the 3rd'],
  ['a\\textbackslash{}b \\{c\\}', 'a\\b {c}'],
  ['na\\"{\\i}ve', 'naïve'],
  ['a \\unknown{word} here', 'a word here'],
  ['e\u0301', '\u00e9'],
  ['\\', ''],
  ["\\'", "'"],
])('%s is %s', (tex, text) => {
  expect(texToText(tex)).toBe(text);
});

test('plain text is itself', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('abc éß中%#_&=@()[]<>:;,.!?/+*"0123456789')) }),
      (text) => {
        expect(texToText(text)).toBe(text);
      },
    ),
  );
});

// A reading whose time grows faster than its text would not end before the test is given up.
test.each(['{', '\\', '$', '~', "\\'", '\\href{', '$x', '-', '\\c'])(
  'a hundred thousand times %s is read to its end',
  (unit) => {
    expect(texToText(unit.repeat(100_000)).length).toBeLessThanOrEqual(unit.length * 100_000);
  },
);
