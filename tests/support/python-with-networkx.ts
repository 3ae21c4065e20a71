import { execFileSync, spawnSync } from 'node:child_process';

/** A Python that has networkx; undefined = none has. */
export const python = ['python3', '/usr/bin/python3'].find(
  (path) => spawnSync(path, ['-c', 'import networkx']).status === 0,
);

/** What a script prints as JSON, given a path as its argument. */
export function printedBy(script: string, path: string): unknown {
  if (python === undefined) throw new Error('no Python has networkx');
  return JSON.parse(execFileSync(python, ['-c', script, path], { encoding: 'utf8' }));
}
