import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeAwardNumber } from '../../../data-pipeline/core/award-number.ts';
import { parseDoi, parseOpenAlexId, parseOrcid, parseRor } from '../../../data-pipeline/core/identifiers.ts';
import { organizationKey } from '../../../data-pipeline/core/organization-key.ts';

describe('organizationKey', () => {
  test.each([
    ['The University of Texas at Austin', 'university of texas at austin'],
    ['Texas A&M University', 'texas a and m university'],
    ['Texas A＆M University', 'texas a and m university'],
    ['Université Paris-Saclay', 'universite paris saclay'],
    ["King's College London", 'king s college london'],
    ['  Otis (United States) ', 'otis united states'],
    ['清华大学', '清华大学'],
    ['—', ''],
  ])('%s', (name, key) => {
    expect(organizationKey(name)).toBe(key);
  });

  test('the key of a key is the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(organizationKey(organizationKey(name))).toBe(organizationKey(name));
      }),
    );
  });
});

describe('normalizeAwardNumber', () => {
  test.each([
    ['5R01CA123456-03A1', 'R01CA123456'],
    ['R01 CA123456', 'R01CA123456'],
    ['r01-ca-123456', 'R01CA123456'],
    ['NIH R01CA123456-02S1', 'R01CA123456'],
    ['R01 CA12345', 'R01CA012345'],
    ['1U2CES030158-01', 'U2CES030158'],
    ['ZIA HG000196', 'ZIAHG000196'],
    ['NSF CMMI-2222810', '2222810'],
    ['CMMI‐2222810', '2222810'],
    ['NSF 2222810', '2222810'],
    ['NSF Grant No. 2222810', '2222810'],
    ['2222810', '2222810'],
    ['CCF 805476', '0805476'],
    ['CCF-0805476', '0805476'],
    ['805476', '805476'],
    ['5I01BX000119-04', 'I01BX000119'],
    ['U01 IP000500-03', 'U01IP000500'],
    ['R01FD002545-02A1D1', 'R01FD002545'],
    ['PI13%2f00422', 'PI1300422'],
    ['Grant No. 62102099', '62102099'],
    ['2021QN02S643', '2021QN02S643'],
    ['W911NF-20-1-0001', 'W911NF2010001'],
    ['DE-SC0012345', 'DESC0012345'],
    ['ＡＢ１２', 'AB12'],
  ])('%s is %s', (raw, key) => {
    expect(normalizeAwardNumber(raw)).toBe(key);
  });

  test.each([[null], [undefined], [''], ['—'], ['N/A'], ['pending']])('%s names no award', (raw) => {
    expect(normalizeAwardNumber(raw)).toBeNull();
  });

  test('the key of a key is the key', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z\- ]{1,20}$/u), (raw) => {
        const key = normalizeAwardNumber(raw);
        expect(normalizeAwardNumber(key)).toBe(key);
      }),
    );
  });
});

describe('identifiers', () => {
  test.each([
    ['https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['http://orcid.org/0000-0090-0000-0010/', '0000-0090-0000-0010'],
    ['0000-0090-0000-007x', '0000-0090-0000-007X'],
    ['0000000218250097', '0000-0002-1825-0097'],
    ['0000-0002-1825-0098', null],
    ['0000-0002-1825', null],
    ['', null],
  ])('ORCID %s', (raw, orcid) => {
    expect(parseOrcid(raw)).toBe(orcid);
  });

  test.each([
    ['https://doi.org/10.7717/PeerJ.4375', '10.7717/peerj.4375'],
    ['doi:10.1000/182', '10.1000/182'],
    ['10.1000/182', '10.1000/182'],
    ['W123', null],
  ])('DOI %s', (raw, doi) => {
    expect(parseDoi(raw)).toBe(doi);
  });

  test.each([
    ['https://ror.org/03ate3e03', '03ate3e03'],
    ['ror.org/03ATE3E03/', '03ate3e03'],
    ['03ate3e03', '03ate3e03'],
    ['03ate3e0', null],
    ['I123', null],
  ])('ROR id %s', (raw, ror) => {
    expect(parseRor(raw)).toBe(ror);
  });

  test.each([
    ['https://openalex.org/W2741809807', 'W2741809807'],
    ['https://api.openalex.org/works/w2741809807', 'W2741809807'],
    ['A5023888391', 'A5023888391'],
    ['10.1/x', null],
  ])('OpenAlex id %s', (raw, id) => {
    expect(parseOpenAlexId(raw)).toBe(id);
  });
});
