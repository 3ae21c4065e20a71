import fc from 'fast-check';
import { expect, test } from 'vitest';
import { singleSelect } from '../../../data-pipeline/query/single-select.ts';

test('a SELECT loses its closing semicolon and stays as it was written', () => {
  expect(singleSelect('select 1;\n ; ')).toBe('select 1');
  expect(singleSelect("from work -- all of them; really\nwhere title = 'a;b)'")).toBe(
    "from work -- all of them; really\nwhere title = 'a;b)'",
  );
  expect(singleSelect('select "a;)" , $$;)$$, $x$ ;$$ $x$ /* ; /* ) */ ( */')).toContain('$x$ ;$$ $x$');
  expect(singleSelect("select e'it\\'s;'")).toBe("select e'it\\'s;'");
  expect(singleSelect("select 'a\\'")).toBe("select 'a\\'");
});

test.each([
  ['select 1; drop table work', 'line 1, character 9 has a semicolon: only one SELECT is run at a time'],
  [
    'select 1\n) ; drop table work; select * from (select 1',
    'line 2, character 1 has a closing parenthesis that nothing opened',
  ],
  ['select (1', 'line 1, character 10 has a parenthesis that is not closed'],
  ["select 'a", 'line 1, character 8 has a quotation mark that is not closed'],
  ["select e'a\\'; drop table work --", 'line 1, character 9 has a quotation mark that is not closed'],
  ['select /* /* */ 1', 'line 1, character 8 has a comment that is not closed'],
  ['select $a$ 1', 'line 1, character 8 has a dollar-quoted text that is not closed'],
  [' ; ', 'there is nothing to run: write one SELECT'],
])('%j is refused, and the place is named', (sql, why) => {
  expect(() => singleSelect(sql)).toThrow(why);
});

test('text of any kind is taken or refused, and what is taken has no semicolon outside quotation marks and comments', () => {
  const piece = fc.constantFrom("'", '"', '$$', '$a$', '--', '\n', '/*', '*/', ';', '(', ')', 'e', 'x', '\\', ' ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      let taken: string;
      try {
        taken = singleSelect(pieces.join(''));
      } catch {
        return;
      }
      const bare = taken
        .replace(
          /\$(a?)\$[^]*?\$\1\$|(?<=(?:^|[^\p{L}\p{N}_])e)'(?:[^'\\]|''|\\[^])*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*/giu,
          '',
        )
        .replace(/\/\*[^]*\*\//gu, '');
      expect(bare.includes(';') && !taken.includes('/*')).toBe(false);
    }),
    { numRuns: 3000 },
  );
});
