import { expect, test } from 'vitest';
import { FunderResolver } from '../../../data-pipeline/organizations/funder-resolver.ts';
import { organization } from '../../support/fictional-registry.ts';

const resolver = new FunderResolver([
  organization('msf', 'Maren Science Foundation', ['Maren', 'FI'], { acronyms: ['MSF'], children: ['ocean'] }),
  organization('tsf', 'Tsolt Sea Fund', ['Tsolt', 'NO'], { acronyms: ['TSF', 'MSF'] }),
  organization('ocean', 'Office of Ocean Studies', ['Maren', 'FI'], { acronyms: ['OOS'], parents: ['msf'] }),
  organization('ocean-no', 'Office of Ocean Studies', ['Tsolt', 'NO']),
  organization('10.13039/100001', 'Halden Trust for Birds', ['Halden', 'NO']),
  organization('min-no', 'Ministry of Research', ['Tsolt', 'NO']),
  organization('min-fi', 'Ministry of Research', ['Maren', 'FI']),
  organization('uni', 'Veldt University', ['Veldt', 'DE']),
  organization('inst-many', 'National Institutes of Light', ['Maren', 'FI']),
  organization('inst-one', 'National Institute of Light', ['Tsolt', 'NO']),
  organization('tarn', 'Tarn Science Research Council of Norway', ['Tsolt', 'NO']),
  organization('optik', 'Förderung der Optik Veldt', ['Veldt', 'DE'], { acronyms: ['FÖOPT'] }),
  organization('10.13039/100002', 'Maren Glacier Fellowship', ['Maren', 'FI'], { parents: ['msf'] }),
  organization('kestrel', 'Kestrel (Norway)', ['Tsolt', 'NO'], { children: ['kestrel-fi'] }),
  organization('kestrel-fi', 'Kestrel (Finland)', ['Maren', 'FI'], { parents: ['kestrel'] }),
  organization('american', 'American Polar College in Halden', ['Halden', 'NO']),
  organization('hanzi', 'Sarn Fund', ['Sarn', 'CN'], { aliases: ['萨恩基金委员会'] }),
  organization('kite', 'Kite Trust', ['Maren', 'FI'], { acronyms: ['KTR'] }),
  organization('kite-unread', 'Kite and Tern', ['', 'NO'], { acronyms: ['KTR'], places: [] }),
]);

test.each([
  ['its name', 'Maren Science Foundation', 'msf', 'name_none'],
  ['its name and country', 'Maren Science Foundation, Finland', 'msf', 'name_country'],
  ['its name and acronym', 'Maren Science Foundation (MSF)', 'msf', 'name_none'],
  ['the grant of it', 'Maren Science Foundation Grant', 'msf', 'name_none'],
  ['an adjective of its country', 'Norwegian Ministry of Research', 'min-no', 'name_country'],
  [
    'the lowest of several levels',
    'MSF | Maren Science Foundation | Halden Trust for Birds',
    '10.13039/100001',
    'name_none',
  ],
  ['the one below whom the text names', 'Office of Ocean Studies (Maren Science Foundation)', 'ocean', 'name_none'],
  ['the only one with an acronym', 'OOS', 'ocean', 'acronym_none'],
  ['marks of the web', 'Halden Trust for&nbsp;Birds', '10.13039/100001', 'name_none'],
  ['a country before it', 'Norway Ministry of Research', 'min-no', 'name_country'],
  ['a country after "of"', 'Ministry of Research of Norway', 'min-no', 'name_country'],
  ['a name without its country', 'Tarn Science Research Council', 'tarn', 'name_none'],
  ['a country that is part of the name', 'American Polar College in Halden', 'american', 'name_none'],
  ['the number of its institutes', 'National Institutes of Light', 'inst-many', 'name_none'],
  ['its acronym and country', 'OOS, Finland', 'ocean', 'acronym_country'],
  ['its acronym without accents', 'FOOPT', 'optik', 'acronym_none'],
  ['a company of several countries', 'Kestrel', 'kestrel', 'one_word_none'],
  ['a program of it', 'Key Program of the Maren Science Foundation', 'msf', 'inside_name_none'],
  ['a program behind its name', 'Maren Science Foundation Young Scholars Program', 'msf', 'inside_name_none'],
  ['a possessive', 'Maren Science Foundation’s Discovery of Snow', 'msf', 'inside_name_none'],
  ['a department of it', 'Department of Optics, Veldt University', 'uni', 'inside_name_none'],
  ['a fund of a university', 'Youth Foundation of Veldt University', 'uni', 'inside_name_none'],
  ['who carries it out', 'Snow Program through the Halden Trust for Birds', '10.13039/100001', 'inside_name_none'],
  ['two levels with commas', 'Office of Ocean Studies, MSF, Maren', 'ocean', 'inside_name_none'],
  ['its name in characters', '萨恩基金委员会', 'hanzi', 'name_none'],
  ['the one that is loaded of two with an acronym', 'KTR', 'kite', 'acronym_none'],
  ['one that only the Funder Registry describes', 'Kite and Tern', 'kite-unread', 'name_none'],
  ['lost letters', 'F?rderung der Optik Veldt', 'optik', 'name_none'],
  ['letters read as others', 'FÃ¶rderung der Optik Veldt', 'optik', 'name_none'],
])('%s', (_, text, id, method) => {
  const resolution = resolver.resolve(text);
  expect([resolution.id, resolution.method]).toEqual([id, method]);
});

test('a funder that is not in ROR is named with the agency above it that is', () => {
  expect(resolver.resolve('Maren Glacier Fellowship')).toMatchObject({
    id: 'msf',
    method: 'part_name_none',
    basis:
      'The text has its name “Maren Glacier Fellowship”, and no place beside it. The Funder Registry has it as part of Maren Science Foundation.',
    units: [{ id: '10.13039/100002' }],
  });
});

test.each([
  ['several funders in one text', 'Maren Science Foundation and Tsolt Sea Fund', 'several_funders'],
  ['a longer name', 'Maren Science Foundation of Sarn', 'unknown_name'],
  ['the friends of a funder', 'Friends of Veldt University', 'unknown_name'],
  ['the hospital of a funder', 'Veldt University Hospital', 'unknown_name'],
  ['several funders of one name', 'Ministry of Research', 'ambiguous_name'],
  ['several funders of one acronym', 'MSF', 'ambiguous_name'],
  ['another country', 'Maren Science Foundation, Japan', 'other_country'],
  ['a text that was cut', 'Maren Science Foundation of', 'longer_name'],
  ['an unknown name', 'Fund for Everything', 'unknown_name'],
  ['characters that are only part of the text', '北萨恩基金委员会', 'unknown_name'],
])('abstains at %s', (_, text, method) => {
  const resolution = resolver.resolve(text);
  expect([resolution.id, resolution.method]).toEqual([null, method]);
});
