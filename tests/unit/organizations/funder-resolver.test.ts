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
])('%s', (_, text, id, method) => {
  const resolution = resolver.resolve(text);
  expect([resolution.id, resolution.method]).toEqual([id, method]);
});

test.each([
  ['several funders of one name', 'Ministry of Research', 'ambiguous_name'],
  ['several funders of one acronym', 'MSF', 'ambiguous_name'],
  ['another country', 'Maren Science Foundation, Japan', 'other_country'],
  ['a text that was cut', 'Maren Science Foundation of', 'longer_name'],
  ['an unknown name', 'Fund for Everything', 'unknown_name'],
])('abstains at %s', (_, text, method) => {
  const resolution = resolver.resolve(text);
  expect([resolution.id, resolution.method]).toEqual([null, method]);
});
