import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { parseFragment } from '../../../data-pipeline/intake/xml-fragment.ts';
import { XmlSplitter } from '../../../data-pipeline/intake/xml-splitter.ts';
import { wholeText, type XmlNode } from '../../../data-pipeline/sources/xml-node.ts';
import { loadOne } from '../../support/loaded.ts';

/** What a splitter finds in a text that comes in pieces of `size`; all that it hands out together is the text. */
function split(text: string, size = 7, recordUnits = 1_000_000) {
  const found: string[] = [];
  let whole = '';
  const splitter = new XmlSplitter(
    ['r', 's'],
    {
      record: (slice, place) => {
        found.push(`${place}: ${slice}`);
        whole += slice;
      },
      broken: (place, refusal, slice) => {
        found.push(`${place}! ${refusal.code} ${slice}`);
        whole += slice;
      },
      between: (slice) => {
        whole += slice;
      },
    },
    recordUnits,
  );
  for (let start = 0; start < text.length; start += size) splitter.push(text.slice(start, start + size));
  const ending = splitter.end().state;
  expect(whole).toBe(text);
  return { found, ending };
}

describe('records are cut out', () => {
  test.each([
    ['one after the other', '<a><r>1</r>\n<r x="2"/></a>', ['/a[1]/r[1]: <r>1</r>', '/a[1]/r[2]: <r x="2"/>']],
    ['of two names', '<a><r>1</r><s/><r/></a>', ['/a[1]/r[1]: <r>1</r>', '/a[1]/s[1]: <s/>', '/a[1]/r[2]: <r/>']],
    ['deep inside', '<a><b/><b><r/></b><r/></a>', ['/a[1]/b[2]/r[1]: <r/>', '/a[1]/r[1]: <r/>']],
    [
      'with elements of their own name',
      '<a><r><r>1</r></r><r/></a>',
      ['/a[1]/r[1]: <r><r>1</r></r>', '/a[1]/r[2]: <r/>'],
    ],
    ['that are the root', '<?xml version="1.0"?><r>1</r>', ['/r[1]: <r>1</r>']],
    [
      'whatever stands in comments, sections, attributes and declarations',
      '<!DOCTYPE a [<!ENTITY e "<r>"><!-- ]> -->]><a><!-- <r> --><r t="</r>"><![CDATA[</r>]]><?x </r>?></r></a>',
      ['/a[1]/r[1]: <r t="</r>"><![CDATA[</r>]]><?x </r>?></r>'],
    ],
    ['whose names begin alike', '<a><r><r2></r2></r><rr/></a>', ['/a[1]/r[1]: <r><r2></r2></r>']],
  ])('%s', (_name, text, found) => {
    const readable = text.replace('t="</r>"', 't="x"');
    const expected = found.map((piece) => piece.replace('t="</r>"', 't="x"'));
    for (const size of [1, 7, 1_000]) expect(split(readable, size)).toEqual({ found: expected, ending: 'complete' });
  });

  test.each([
    ['inside a record', '<a><r>1</r><r>2', ['/a[1]/r[1]: <r>1</r>', '/a[1]/r[2]! element_unfinished <r>2']],
    ['between records', '<a><r>1</r>', ['/a[1]/r[1]: <r>1</r>']],
    ['inside a tag', '<a><r>1</r><r', ['/a[1]/r[1]: <r>1</r>']],
  ])('a text that is cut %s keeps its complete records', (_name, text, found) => {
    expect(split(text)).toEqual({ found, ending: 'cut' });
  });

  test('a record that is not closed costs itself only', () => {
    expect(split('<a><r>1</r><r><b><r>3</r><r>4</r></a>')).toEqual({
      found: [
        '/a[1]/r[1]: <r>1</r>',
        '/a[1]/r[2]! element_unfinished <r><b>',
        '/a[1]/r[3]: <r>3</r>',
        '/a[1]/r[4]: <r>4</r>',
      ],
      ending: 'complete',
    });
  });

  test('a record above the limit is refused, and the next one is read', () => {
    const large = `<r>${'x'.repeat(300)}</r>`;
    const { found, ending } = split(`<a><r>1</r>${large}<r>3</r></a>`, 50, 100);
    expect(found.map((piece) => piece.slice(0, 40))).toEqual([
      '/a[1]/r[1]: <r>1</r>',
      '/a[1]/r[2]! record_too_large <r>xxxxxxxx',
      '/a[1]/r[3]: <r>3</r>',
    ]);
    expect(ending).toBe('complete');
  });

  test('tags around records that do not match are said', () => {
    expect(split('<a><b><r/></a>')).toEqual({ found: ['/a[1]/b[1]/r[1]: <r/>'], ending: 'damaged' });
  });
});

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom('<r>', '</r>', '<s/>', '<a>', '</a>', '<b c="d">', '</b>', '<!--', '-->', '<![CDATA[', ']]>', '<?'),
    fc.constantFrom('<', '>', '"', "'", '&amp;', '?>', '<!DOCTYPE', '[', ']', 'r', '/', ' ', '\n', '\u{1f600}'),
    fc.string({ maxLength: 5 }),
  ),
  { maxLength: 40 },
);

test('whatever comes, nothing of it is lost', () => {
  fc.assert(
    fc.property(pieces, fc.integer({ min: 1, max: 30 }), (parts, size) => {
      split(parts.join(''), size);
      split(parts.join(''), size, 20);
    }),
    { numRuns: 3_000 },
  );
});

// A reading whose time grows faster than its text would not end before the test is given up.
test.each([
  ['records in records', '<r>'.repeat(50_000), 'cut'],
  ['records and others', `<a>${'<r><b>'.repeat(50_000)}</a>`, 'complete'],
  ['a comment', `<!--${'<r>'.repeat(500_000)}`, 'cut'],
])('%s without end are read to the end', (_name, text, ending) => {
  expect(split(text, 65_536).ending).toBe(ending);
});

interface Plain {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly text: string;
  readonly children: readonly Plain[];
}

function plain(node: XmlNode): Plain {
  return {
    name: node.name,
    attributes: [...node.attributes],
    text: node.text,
    children: node.children.map(plain),
  };
}

/** The same document by a strict parser; null where that finds a fault. */
function oracle(text: string): Plain | null {
  type Open = { name: string; attributes: (readonly [string, string])[]; text: string; children: Open[] };
  const parser = new SaxesParser({ xmlns: false });
  const open: Open[] = [];
  let root: Open | null = null;
  const errors: Error[] = [];
  parser.on('error', (error) => errors.push(error));
  parser.on('opentag', ({ name, attributes }) => {
    const node: Open = { name, attributes: Object.entries(attributes), text: '', children: [] };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  const append = (piece: string) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += piece;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.write(text).close();
  return errors.length > 0 ? null : root;
}

test('a record is read as a strict parser reads it', () => {
  const name = fc.constantFrom('a', 'b', 'x:y', '_c.d-e', '\u00e9');
  const text = fc.oneof(
    fc.constantFrom('&amp;', '&lt;', '&#233;', '&#x1F600;', '&quot;', '\r\n', '\r', ' ', 'x > y', '<!-- -->', '<?p?>'),
    fc.string({ maxLength: 6 }).map((raw) => raw.replace(/[<&>\p{Cc}]/gu, '')),
    fc.string({ maxLength: 6 }).map((raw) => `<![CDATA[${raw.replace(/[>\p{Cc}]/gu, '')}]]>`),
  );
  const attribute = fc.tuple(fc.constantFrom('', ' k="v"', " k='&gt;\t' l = \"\u00e9'\""));
  const { element } = fc.letrec<{ element: string }>((tie) => ({
    element: fc
      .tuple(name, attribute, fc.array(fc.oneof({ depthSize: 'small' }, text, tie('element')), { maxLength: 4 }))
      .map(([tag, [own], inner]) => `<${tag}${own}>${inner.join('')}</${tag} >`),
  }));
  fc.assert(
    fc.property(element, (whole) => {
      const { root, fault } = parseFragment(whole, '/r[1]');
      expect(fault).toBeNull();
      expect(root === null ? null : plain(root)).toEqual(oracle(whole));
    }),
    { numRuns: 1_000 },
  );
});

test('what a strict parser refuses is a fault', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = `<r>${parts.join('')}</r>`;
      const { root, fault } = parseFragment(text, '/r[1]');
      if (oracle(text) !== null) expect([text, fault]).toEqual([text, null]);
      expect(root === null).toBe(fault !== null);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  '<r>&own;</r>',
  '<r>&#0;</r>',
  '<r>&#xD800;</r>',
  '<r>a & b</r>',
  '<r>a < b</r>',
  '<r a=b></r>',
  '<r a="1" a="2"></r>',
  '<r a="<"></r>',
  '<r><b></r></b>',
  '<r>\u0001</r>',
  `<r>${'<b>'.repeat(65)}${'</b>'.repeat(65)}</r>`,
])('%s is no record', (text) => {
  const { root, fault } = parseFragment(text, '/r[1]');
  expect(root).toBeNull();
  expect(fault).not.toBeNull();
});

test('text of elements inside stands where they stand', () => {
  const { root } = parseFragment('<t>H<sub>2</sub>O and <b>C<i>O</i></b><sub>2</sub>\n gas</t>', '/t[1]');
  expect(wholeText(root)).toBe('H2O and CO2 gas');
});

describe('files', () => {
  const article = (pmid: number, title = 'A title') =>
    `<PubmedArticle><MedlineCitation><PMID>${String(pmid)}</PMID><Article><ArticleTitle>${title}</ArticleTitle></Article></MedlineCitation></PubmedArticle>`;

  test('entities that a document defines are never expanded: their record is refused, others are read', async () => {
    const bomb = '<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">';
    const { receipt } = await loadOne(
      `<!DOCTYPE PubmedArticleSet [${bomb}]><PubmedArticleSet>${article(1, '&b;')}${article(2, '&f;')}${article(3)}</PubmedArticleSet>`,
    );
    expect(receipt.problem).toBeNull();
    expect(receipt.rows).toEqual({ in: 3, accepted: 1, rejected: 2, blank: 0 });
    expect(receipt.rejects[0]).toEqual({
      place: '/PubmedArticleSet[1]/PubmedArticle[1]',
      code: 'xml_broken',
      reason: 'it is no well-formed XML: the entity "&b" is not known',
      raw: article(1, '&b;'),
    });
  });

  test('a document that is cut keeps its complete records and says so', async () => {
    const { receipt } = await loadOne(`<PubmedArticleSet>${article(1)}${article(2).slice(0, 60)}`);
    expect(receipt).toMatchObject({ format: 'pubmed-xml', problem: { code: 'file_truncated' } });
    expect(receipt.rows).toEqual({ in: 2, accepted: 1, rejected: 1, blank: 0 });
  });

  test('rejected records, mended, are a file of their own', async () => {
    const { receipt } = await loadOne(
      `<?xml version="1.0"?>\n<PubmedArticleSet>\n${article(1)}${article(2, 'a < b')}${article(3, 'c &d; e')}</PubmedArticleSet>`,
    );
    expect(receipt.rejects.length).toBe(2);
    const raws = receipt.rejects.map(({ raw }) => raw?.replace('a <', 'a &lt;').replace('&d;', 'd'));
    const again = await loadOne([receipt.reject_head, ...raws].join('\n'));
    expect(again.receipt).toMatchObject({ format: 'pubmed-xml', problem: null });
    expect(again.receipt.rows).toEqual({ in: 2, accepted: 2, rejected: 0, blank: 0 });
    expect(again.rows('raw_work').map((row) => row['pmid'])).toEqual(['2', '3']);
  });
});
