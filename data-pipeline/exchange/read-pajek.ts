import { NetworkBuilder } from './network-builder.ts';
import { weightOf } from './read-xml-network.ts';

/**
 * Reads a Pajek `.net` file: vertices with label and place, arcs and edges with weight, and their lists (`*Arcslist`, `*Edgeslist`).
 * Matrices and partitions are not read.
 *
 * @throws PipelineError `file_damaged`, naming the line.
 */
export function readPajek(text: string): ReturnType<NetworkBuilder['finish']> {
  const builder = new NetworkBuilder();
  let part = '';
  let count = 0;
  const labeled = new Map<string, string>();
  for (const [index, line] of text.split(/\r\n|\n|\r/u).entries()) {
    builder.where = `line ${String(index + 1)}`;
    const words = wordsOf(line);
    const [first = ''] = words;
    if (first === '' || first.startsWith('%')) continue;
    if (first.startsWith('*')) {
      part = first.slice(1).toLowerCase();
      if (part === 'vertices') {
        count = Number(words[1]);
        if (!Number.isInteger(count) || count < 0) throw builder.damaged(`${first} does not say how many there are`);
        for (let number = 1; number <= count; number += 1)
          builder.addNode(String(number), String(number), String(number));
      }
      if (!known.has(part)) throw builder.damaged(`${first} is not read`);
      continue;
    }
    if (part === 'vertices') {
      if (!(Number(first) >= 1 && Number(first) <= count)) {
        throw builder.damaged(`there is no vertex ${first}`);
      }
      const row = Number(first) - 1;
      labeled.set(first, words[1] ?? first);
      builder.relabel(row, words[1] ?? first);
      builder.place(row, Number(words[2] ?? NaN), Number(words[3] ?? NaN));
    } else if (part === 'arcs' || part === 'edges') builder.addTie(first, words[1] ?? '', weightOf(words[2]));
    else if (part === 'arcslist' || part === 'edgeslist') {
      for (const target of words.slice(1)) builder.addTie(first, target, 1);
    }
  }
  return builder.finish('');
}

const known = new Set(['network', 'vertices', 'arcs', 'edges', 'arcslist', 'edgeslist']);

/** The words of a line; a label between quotation marks is one, with `\"` and `\\` in it for what they stand for. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"((?:[^"\\]|\\.)*)"|([^\s"]+)/gu)].map(([, quoted, bare]) =>
    quoted === undefined ? (bare ?? '') : quoted.replace(/\\(["\\])/gu, '$1'),
  );
}
