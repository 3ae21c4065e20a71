import { describe, expect, test } from 'vitest';
import { OrganizationResolver } from '../../../data-pipeline/organizations/organization-resolver.ts';
import { organization } from '../../support/fictional-registry.ts';

const resolver = new OrganizationResolver([
  organization('maren', 'Maren University', ['Maren', 'FI'], {
    aliases: ['Universitas Marensis'],
    acronyms: ['MARU'],
    relatives: ['maren-press'],
    hosts: ['maren.example'],
  }),
  organization('maren-press', 'Maren Printing House', ['Maren', 'FI'], {
    hosts: ['print.example'],
    relatives: ['maren'],
  }),
  organization('twin1', 'Kestrel Twin College', ['Halden', 'NO'], { hosts: ['twin.example'] }),
  organization('twin2', 'Kestrel Twin College', ['Halden', 'NO']),
  organization('army', 'Sarn Army', ['Sarn', 'US'], { acronyms: ['USA'] }),
  organization('veldt4', 'Universität Veldt 4', ['Veldt', 'DE']),
  organization('shoal', 'Shoal University', ['Harth', 'US']),
  organization('harth-univ', 'University of Harth', ['Harth', 'US']),
  organization('aero', 'Maren University of Aeronautics and Astronautics', ['Maren', 'FI']),
  organization('tsolt', 'Tsolt Institute of Technology', ['Tsolt', 'NO'], { children: ['optics'] }),
  organization('optics', 'Halden Optics Laboratory', ['Veldt', 'DE'], { parents: ['veldt'] }),
  organization('veldt', 'Universität Veldt', ['Veldt', 'DE'], { children: ['optics'] }),
  organization('nat1', 'National Defense University', ['Maren', 'FI']),
  organization('nat2', 'National Defense University', ['Veldt', 'DE']),
  organization('nat3', 'National Defense University', ['Tsolt', 'NO']),
  organization('system', 'University of Quorra', ['Sarn', 'US'], { children: ['quorra1', 'quorra2'] }),
  organization('quorra1', 'University of Quorra, Harth', ['Harth', 'US'], { parents: ['system'] }),
  organization('quorra2', 'University of Quorra, Selby', ['Selby', 'US'], { parents: ['system'] }),
  organization('north', '瑪倫大學', ['Maren', 'FI']),
  organization('kestrel', 'Kestrel (Finland)', ['Maren', 'FI']),
  organization('kestrel-no', 'Kestrel (Norway)', ['Tsolt', 'NO']),
  organization('brillon', 'Brillon', ['Harth', 'US']),
  organization('wien', 'Lindau Academy of Music', ['Vienna', 'AT']),
  organization('graz', 'Lindau Academy of Music', ['Graz', 'AT']),
  organization('peking', 'Lindau Academy of Music', ['Beijing', 'CN']),
  organization('harth', 'Harth Memorial Infirmary', ['Harth', 'US']),
  organization('memorial', 'Memorial Infirmary', ['Selby', 'US']),
  organization('theory', 'Institute for Theoretical Optics', ['Sarn', 'US']),
  organization('grid', 'Quiet Grid Laboratory', ['Sarn', 'US'], { parents: ['energy'] }),
  organization('energy', 'Sarn National Laboratory', ['Sarn', 'US'], { children: ['grid'] }),
  organization('gymn', 'Gymnasia College of Marine Studies', ['Halden', 'NO'], {
    isActive: false,
    successors: ['tsolt'],
  }),
  organization('quayside', 'Quayside University', ['Quay', 'NO'], {
    predecessors: ['quay-poly', 'quay-normal1', 'quay-normal2'],
    names: [
      { text: 'Quayside University', kind: 'label' },
      { text: 'Quayside Polytechnic', kind: 'alias' },
      { text: 'Quayside Normal School', kind: 'alias' },
      { text: 'Quay Naval Seminary', kind: 'withdrawn' },
      { text: 'Sarn National Laboratory', kind: 'withdrawn' },
    ],
  }),
  organization('quay-poly', 'Quayside Polytechnic', ['Quay', 'NO'], { isActive: false }),
  organization('quay-normal1', 'Quayside Normal School', ['Quay', 'NO'], { isActive: false }),
  organization('quay-normal2', 'Quayside Normal School', ['Quay', 'NO'], { isActive: false }),
]);

function resolved(text: string, countryCode: string | null = null) {
  const { id, method } = resolver.resolve(text, { countryCode });
  return [id, method];
}

describe('a name means the organization that has it', () => {
  test.each([
    ['beside its town', 'Dept. of Physics, Maren University, Maren, Finland', 'maren', 'name_city'],
    ['beside its country', 'Maren University, Finland', 'maren', 'name_country'],
    ['alone', 'Maren University', 'maren', 'name_none'],
    ['in another language', 'Universitas Marensis, Finland', 'maren', 'name_country'],
    ['abbreviated', 'Sch. of Phys., Maren Univ., Finland', 'maren', 'name_country'],
    ['in a word order of its own, in its town', 'Technology Institute of Tsolt, Tsolt', 'tsolt', 'words_city'],
    ['with one wrong letter', 'Tsolt Institue of Technology, Norway', 'tsolt', 'name_country'],
    ['torn by a comma', 'Maren, University of Aeronautics and Astronautics', 'aero', 'torn_none'],
    ['behind departments', 'Department of Optics Tsolt Institute of Technology, Norway', 'tsolt', 'name_country'],
    ['inside letters without spaces', '瑪倫大學物理系', 'north', 'name_none'],
  ])('%s', (_, text, id, method) => {
    expect(resolved(text)).toEqual([id, method]);
  });

  test('the longest wins: a shorter name inside it is nobody', () => {
    expect(resolved('Maren University of Aeronautics and Astronautics, Maren, Finland')).toEqual(['aero', 'name_city']);
  });

  test('a country that the record states counts where the text has none', () => {
    expect(resolved('National Defense University', 'DE')).toEqual(['nat2', 'name_country']);
  });

  test('a closed organization is named as such', () => {
    expect(resolver.resolve('Gymnasia College of Marine Studies, Halden')).toMatchObject({
      id: 'gymn',
      basis:
        'The text has its name “Gymnasia College of Marine Studies”, and its town beside it. The registry keeps it as closed or merged.',
    });
  });
});

test('a predecessor that the same words name is said beside the organization of today', () => {
  expect(resolver.resolve('Quayside Polytechnic, Quay, Norway')).toMatchObject({
    id: 'quayside',
    predecessor: { id: 'quay-poly', name: 'Quayside Polytechnic', confidence: 0.98 },
    basis:
      'The text has its name “Quayside Polytechnic”, and its town beside it; of 2 organizations called so it fits, as does its predecessor Quayside Polytechnic.',
  });
});

test.each([
  ['where they have other names', 'Quayside University, Quay, Norway'],
  ['where several are called so', 'Quayside Normal School, Quay, Norway'],
])('no predecessor is said %s', (_, text) => {
  expect(resolver.resolve(text)).toMatchObject({ id: 'quayside', predecessor: null });
});

describe('the name of a withdrawn record', () => {
  test('means what the record was withdrawn for', () => {
    expect(resolver.resolve('Quay Naval Seminary, Quay, Norway')).toMatchObject({
      id: 'quayside',
      confidence: 0.88,
      basis:
        'The text has its name “Quay Naval Seminary”, of a record that the registry has withdrawn in favor of it, and its town beside it.',
    });
  });

  test('is second to the name of an organization that fits too', () => {
    expect(resolved('Sarn National Laboratory')).toEqual(['energy', 'name_none']);
  });
});

describe('it abstains', () => {
  test.each([
    ['where a longer name is unknown', 'Maren University of Chinese Medicine, Maren, Finland', 'longer_name'],
    ['where a word before it makes another', 'Great Tsolt Institute of Technology, Norway', 'longer_name'],
    ['at the hospital of a university', 'The First Hospital of Maren University, Maren, Finland', 'longer_name'],
    ['where several are called so', 'National Defense University', 'ambiguous_name'],
    ['where the country is another', 'Maren University, Japan', 'other_country'],
    ['at an acronym that nothing supports', 'MARU', 'unknown_name'],
    ['at a word that may be anything', 'Brillon, 12 Long Street', 'one_word'],
    ['where only the words agree', 'Technology of Tsolt Institute', 'other_order'],
    ['where a town is the whole of what stands before a unit', 'Tsolt, Institute for Theoretical Optics', 'other_town'],
    ['where a country in another language is not its own', 'Maren University, España', 'other_country'],
    ['at no text', ' ', 'no_text'],
  ])('%s', (_, text, method) => {
    expect(resolved(text)).toEqual([null, method]);
  });

  test('and says between whom it cannot choose', () => {
    const { alternatives } = resolver.resolve('National Defense University');
    expect(alternatives.map(({ id }) => id)).toEqual(['nat1', 'nat2', 'nat3']);
  });
});

describe('a place decides', () => {
  test.each([
    ['between organizations of one name', 'National Defense University, Tsolt', 'nat3'],
    ['between companies of one name', 'Kestrel, Tsolt, Norway', 'kestrel-no'],
    ['which campus is meant', 'University of Quorra, 12 Hall Street, Selby', 'quorra2'],
    ['that an acronym is a name', 'MARU, Maren, Finland', 'maren'],
    ['by its name in German', 'Lindau Academy of Music, Wien', 'wien'],
    ['by its older name', 'Lindau Academy of Music, Peking', 'peking'],
    ['by its name in Chinese letters', 'Lindau Academy of Music, 北京', 'peking'],
    ['by its country in Chinese letters', 'Lindau Academy of Music, 中国', 'peking'],
    ['which branch is meant', 'Memorial Infirmary Harth Branch, Harth, USA', 'harth'],
  ])('%s', (_, text, id) => {
    expect(resolved(text)[0]).toBe(id);
  });
});

test('several organizations in one line are all told', () => {
  const { id, others } = resolver.resolve(
    'Maren University, Maren, Finland; Tsolt Institute of Technology, Tsolt, Norway',
  );
  expect([id, others.map((one) => one.id)]).toEqual(['maren', ['tsolt']]);
});

test('a laboratory beside its university is one of its parts', () => {
  const { id, units, others } = resolver.resolve('Halden Optics Laboratory, Universität Veldt, Veldt, Germany');
  expect([id, units.map((one) => one.id), others]).toEqual(['veldt', ['optics'], []]);
});

test('a laboratory of a laboratory is its part, by the registry', () => {
  const { id, units } = resolver.resolve('Quiet Grid Laboratory, Sarn National Laboratory, Sarn, USA');
  expect([id, units.map((one) => one.id)]).toEqual(['energy', ['grid']]);
});

test('an institute before a university of another country is no part of it', () => {
  const { id, others, units } = resolver.resolve(
    'Tsolt Institute of Technology, Tsolt, Norway / Center for Optics, Maren University, Maren, Finland',
  );
  expect([id, others.map((one) => one.id), units]).toEqual(['tsolt', ['maren'], []]);
});

describe('how sure a link is depends on what stands beside the organization', () => {
  test.each([
    ['alone', 'Maren University, Maren, Finland', 0.98],
    ['registered parts', 'Halden Optics Laboratory, Universität Veldt, Veldt, Germany', 0.92],
    ['an unknown hospital', 'Quiet Hospital, Maren University, Maren, Finland', 0.89],
    ['another organization', 'Maren University, Maren, Finland; Tsolt Institute of Technology, Tsolt, Norway', 0.71],
  ])('%s', (_, text, confidence) => {
    expect(resolver.resolve(text).confidence).toBe(confidence);
  });

  test('the others of a line are no surer than the first', () => {
    const { others } = resolver.resolve(
      'Maren University, Maren, Finland; Tsolt Institute of Technology, Tsolt, Norway',
    );
    expect(others.map(({ confidence }) => confidence)).toEqual([0.71]);
  });
});

describe('an e-mail address in the text', () => {
  test.each([
    [
      'of the organization makes it surer',
      'Quiet Hospital, Maren University, Maren, Finland',
      'cs.maren.example',
      0.89,
      0.97,
    ],
    [
      'of one that the registry relates to it, a little',
      'Quiet Hospital, Maren University, Maren',
      'print.example',
      0.89,
      0.92,
    ],
    ['of another makes it less sure', 'Maren University, Finland', 'twin.example', 0.97, 0.75],
    ['of another, little beside its town', 'Maren University, Maren, Finland', 'twin.example', 0.98, 0.94],
    ['of another, most by its acronym', 'MARU, Maren, Finland', 'twin.example', 0.91, 0.5],
    ['of nobody known says nothing', 'Maren University, Maren, Finland', 'mail.example', 0.98, 0.98],
  ])('%s', (_, text, host, without, confidence) => {
    expect(resolver.resolve(text)).toMatchObject({ id: 'maren', confidence: without });
    expect(resolver.resolve(`${text}. E-mail: ada.quill@${host}`)).toMatchObject({ id: 'maren', confidence });
  });

  test('is said in words, without the address', () => {
    expect(resolver.resolve('Maren University, Finland, ada@twin.example').basis).toBe(
      'The text has its name “Maren University”, and its country beside it. But the e-mail address in it is of Kestrel Twin College.',
    );
    expect(resolver.resolve('Maren University, Finland, ada@print.example').basis).toBe(
      'The text has its name “Maren University”, and its country beside it. The e-mail address in it is of Maren Printing House, which the registry relates to it.',
    );
    expect(resolver.resolve('Maren University, Finland, ada@maren.example').basis).toBe(
      'The text has its name “Maren University”, and its country beside it. The e-mail address in it is of this organization too.',
    );
  });

  test('says which of two organizations in the text is the surer', () => {
    const { id, confidence, others } = resolver.resolve(
      'Tsolt Institute of Technology, Tsolt, Norway; Maren University, Maren, Finland; ada@maren.example',
    );
    expect([id, confidence, others]).toEqual([
      'maren',
      0.97,
      [{ id: 'tsolt', name: 'Tsolt Institute of Technology', confidence: 0.71 }],
    ]);
  });

  test('decides between organizations of one name in one town', () => {
    expect(resolved('Kestrel Twin College, Halden, Norway')).toEqual([null, 'ambiguous_name']);
    expect(resolved('Kestrel Twin College, Halden, Norway, ada@twin.example')).toEqual(['twin1', 'name_city']);
  });

  test('names nobody by itself', () => {
    expect(resolved('Quiet Hospital, ada@maren.example')).toEqual([null, 'unknown_name']);
  });
});

test('a country is no acronym', () => {
  expect(resolved('Box 12, Sarn, USA')).toEqual([null, 'unknown_name']);
});

test('a university before a town is not the university of the town', () => {
  expect(resolved('Shoal University, Harth, USA')).toEqual(['shoal', 'name_city']);
  expect(resolved('University, Harth, USA')).toEqual(['harth-univ', 'name_country']);
});

describe('a number behind the name of a university whose town numbers them', () => {
  test.each([
    ['says which one', 'Univ Veldt 04, D-10115 Veldt, Germany', 'veldt4', 'name_city'],
    ['says that it is another', 'Univ Veldt 2, D-10115 Veldt, Germany', null, 'longer_name'],
    ['is an address in another part', 'Univ Veldt, 2 Lange Strasse, Veldt, Germany', 'veldt', 'name_city'],
    ['is a mark behind any other name', 'Maren University 2, Maren, Finland', 'maren', 'name_city'],
  ])('%s', (_, text, id, method) => {
    expect(resolved(text)).toEqual([id, method]);
  });
});
