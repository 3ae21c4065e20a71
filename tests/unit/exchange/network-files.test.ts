import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isOneNetwork } from '../../../data-pipeline/exchange/is-one-network.ts';
import { readNetworkFile } from '../../../data-pipeline/exchange/read-network.ts';
import { previewFile } from '../../../data-pipeline/intake/preview.ts';
import { textsIn } from '../../../data-pipeline/intake/texts-in.ts';
import { encoded } from '../../support/encoded.ts';
import { memoryFile } from '../../support/memory-file.ts';

const pajek = '*Vertices 2\r\n1 "Grünwald"\r\n2 "Øvergård"\r\n*Edges\r\n1 2 1\r\n';
const gexf = '<?xml version="1.0"?>\n<!-- by hand -->\n<gexf><graph><nodes><node id="a"/></nodes></graph></gexf>';
const graphml = (label: string) =>
  `<?xml version="1.0" encoding="ISO-8859-1"?><graphml><key id="d" for="node" attr.name="label"/><graph><node id="a"><data key="d">${label}</data></node></graph></graphml>`;
const json = '{"info":{},\n"network": {"items":[{"id":1,"label":"a"}],"links":[]}}';
const map = 'id\tlabel\tx\ty\n1\ta\t0\t1\n2\tb\t1\t0\n';
const ties = '1\t2\t5\n';

async function read(content: string | Uint8Array) {
  const { network, format } = readNetworkFile(await textsIn(memoryFile('a', content)));
  return [format, ...network.nodes.label];
}

describe('a network file is read in the encoding that it has', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be'])('%s with a byte order mark', async (encoding) => {
    expect(await read(encoded(`\ufeff${pajek}`, encoding))).toEqual(['Pajek', 'Grünwald', 'Øvergård']);
    expect(await read(encoded(`\ufeff${graphml('Ł').replace('ISO-8859-1', 'UTF-16')}`, encoding))).toEqual([
      'GraphML',
      'Ł',
    ]);
    expect(await read(encoded(`\ufeff${json}`, encoding))).toEqual(['VOSviewer', 'a']);
  });

  test('UTF-16 without a mark, Windows-1252, and what the XML declares', async () => {
    expect(await read(encoded(pajek, 'utf-16le'))).toEqual(['Pajek', 'Grünwald', 'Øvergård']);
    expect(await read(encoded(pajek, 'windows-1252'))).toEqual(['Pajek', 'Grünwald', 'Øvergård']);
    expect(await read(encoded(graphml('–é'), 'windows-1252'))).toEqual(['GraphML', '–é']);
  });

  test('bytes that are no UTF-8 in a text that is become marks', async () => {
    const bytes = Uint8Array.from([...encoded(pajek, 'utf-8')]);
    bytes[bytes.indexOf('w'.charCodeAt(0))] = 0xff;
    const [format, first] = await read(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]));

    expect([format, first]).toEqual(['Pajek', 'Grün\ufffdald']);
  });

  test('packed, alone or as the map and the network of VOSviewer', async () => {
    expect(await read(gzipSync(encoded(`\ufeff${pajek}`, 'utf-16le')))).toEqual(['Pajek', 'Grünwald', 'Øvergård']);
    expect(await read(zipSync({ 'map.txt': strToU8(map), 'network.txt': strToU8(ties) }))).toEqual([
      'VOSviewer',
      'a',
      'b',
    ]);
  });

  test.each([
    ['%PDF-1.7', 'it is a PDF, whose text is not read.'],
    ['PAR1', 'it is a Parquet file, and no text.'],
    ['', 'it is empty'],
    [
      '<!DOCTYPE html>\n<html lang="en"><body>Sign in</body></html>',
      'it is a web page. Where a download gave it, sign in',
    ],
  ])('%j is none, and why', async (content, why) => {
    await expect(read(content)).rejects.toThrow(why);
  });
});

describe('files that are dropped', () => {
  const file = (path: string, content: string | Uint8Array) => memoryFile(path, content);
  const plainMap = 'id\tlabel\tcluster\n1\tPhysics\t2\n2\tChemistry\t1\n';

  test.each([
    ['GEXF', [file('a.xml', gexf)]],
    ['GraphML', [file('a.xml', graphml('a'))]],
    ['Pajek', [file('a.txt', `% made by hand\n${pajek}`)]],
    ['the JSON of VOSviewer', [file('a.json', json)]],
    ['a map of VOSviewer', [file('map.txt', map)]],
    ['its map and its network', [file('map.txt', map), file('network.txt', ties)]],
    ['a map without places, beside its network', [file('network.txt', ties), file('map.txt', plainMap)]],
    ['a damaged file, by the ending of its name', [file('a.GEXF', '')]],
    ['a packed one', [file('a.gexf.gz', gzipSync(strToU8(gexf)))]],
    ['a damaged packed one, by the ending of its name', [file('a.net.gz', gzipSync(new Uint8Array()))]],
    [
      'map and network in one archive',
      [file('a.zip', zipSync({ 'm.txt': strToU8(plainMap), 'n.txt': strToU8(ties) }))],
    ],
    ['map and network, each packed', [file('m.gz', gzipSync(strToU8(map))), file('n.gz', gzipSync(strToU8(ties)))]],
  ])('%s: to be drawn', async (_, files) => {
    expect(await isOneNetwork(files)).toBe(true);
  });

  test.each([
    ['a table of anybody’s own with an id and a label', [file('units.txt', plainMap)]],
    ['JSON with a word of it', [file('a.json', '{"network": "a", "items": [1]}')]],
    ['XML that names it', [file('a.xml', '<list><gexf/></list>')]],
    ['numbers alone', [file('numbers.txt', ties)]],
    ['a network beside a table', [file('a.gexf', gexf), file('roster.csv', 'person_id,family_name\n')]],
    ['two networks, of which one is shown at a time', [file('a.gexf', gexf), file('b.gexf', gexf)]],
    [
      'a network beside a table in an archive',
      [file('a.zip', zipSync({ 'a.gexf': strToU8(gexf), 'b.csv': strToU8('a,b\n') }))],
    ],
    ['a network that is no map, with numbers', [file('a.gexf', gexf), file('numbers.txt', ties)]],
    ['two maps with numbers', [file('a.txt', map), file('b.txt', map), file('numbers.txt', ties)]],
    ['two networks with numbers', [file('a.gexf', gexf), file('b.gexf', gexf), file('numbers.txt', ties)]],
    ['nothing', []],
  ])('%s: to be imported', async (_, files) => {
    expect(await isOneNetwork(files)).toBe(false);
  });

  test('one that is imported all the same says where it belongs', async () => {
    expect((await previewFile(file('a.xml', gexf))).problem).toEqual({
      code: 'network_not_imported',
      detail: 'it is GEXF. Open it on the page Network.',
    });
  });
});
