import { describe, expect, test } from 'vitest';
import type { Preview } from '../../../data-pipeline/intake/preview.ts';
import { canBeDrawn, lookOf, standingOf } from '../../../src/state/import-item.ts';
import { itemNotes, kindWords } from '../../../src/views/data/import/item-words.ts';

type Outcome = Preview['records'][number]['outcome'];

function look(part: Partial<Preview>, outcomes: readonly Outcome[] = []) {
  const records = outcomes.map((outcome, index) => ({
    place: `line ${String(index + 1)}`,
    outcome,
    refusal: null,
    raw: null,
    cells: null,
    rows: [],
    refusedValues: [],
  }));
  return lookOf({
    path: 'a',
    bytes: 1,
    member: null,
    otherMembers: [],
    format: { id: 'ris', title: 'RIS records' },
    form: 'tagged',
    encoding: 'utf-8',
    encodingIsGuessed: false,
    delimiter: null,
    header: null,
    headerHash: null,
    isWhole: true,
    profile: null,
    profileIsApplied: false,
    targets: [],
    droppedColumns: [],
    problem: null,
    ...part,
    records,
  });
}

function item(made: ReturnType<typeof look>) {
  return { path: 'a', file: new Blob([]), look: made, profile: null, problem: null, standing: standingOf(made) };
}

function notes(made: ReturnType<typeof look>) {
  return itemNotes(item(made), false);
}

describe('what stands beside a file before it is imported', () => {
  test('one that is known and of no use is not called unreadable', () => {
    const problem = { code: 'file_not_used', detail: 'these are counts' } as const;
    expect(standingOf(look({ problem, format: null }))).toBe('unused');
    expect(standingOf(look({ problem }))).toBe('unused');
  });

  test('a network of another program is to be drawn', () => {
    const problem = { code: 'network_not_imported', detail: 'it is GEXF. Open it on the page Network.' } as const;
    const network = look({ problem, format: null, form: null });
    expect([standingOf(network), kindWords({ look: network, profile: null })]).toEqual(['network', 'Network']);
  });

  test('a table with an id and a label can be drawn too, as it may be a map of VOSviewer', () => {
    const problem = { code: 'file_not_recognized', detail: 'it is a table' } as const;
    const unknown = { problem, format: null, form: 'table', delimiter: '\t' } as const;
    const map = look({ ...unknown, header: ['id', 'label', 'cluster'] }, ['accepted']);
    expect(canBeDrawn(item(map))).toBe(true);
    expect(notes(map)).toEqual(['can be drawn, where it is a map of VOSviewer']);
    expect(canBeDrawn(item(look({ ...unknown, header: ['id', 'label'], delimiter: ',' }, ['accepted'])))).toBe(false);
    expect(canBeDrawn(item(look({ ...unknown, header: ['id', 'name'] }, ['accepted'])))).toBe(false);
    expect(canBeDrawn(item(look({ header: ['id', 'label'], delimiter: '\t' }, ['accepted'])))).toBe(false);
  });

  test('a table of which no column can be guessed is to be mapped; notes with a comma are not', () => {
    const problem = { code: 'file_not_recognized', detail: 'it is a table' } as const;
    const unknown = { problem, format: null, form: 'table' } as const;
    expect(standingOf(look({ ...unknown, header: ['a', 'b', 'c'] }, ['accepted']))).toBe('unmapped');
    expect(standingOf(look({ ...unknown, header: ['Hello', 'these are notes'] }, ['accepted']))).toBe('unusable');
    expect(standingOf(look({ ...unknown, header: ['a', 'b', 'c'] }))).toBe('unusable');
  });

  test('how many of its records would be rejected', () => {
    expect(notes(look({}, ['accepted', 'rejected', 'blank']))).toEqual(['1 of its 3 records would be rejected']);
    expect(notes(look({}, ['rejected']))).toEqual(['its one record would be rejected']);
    expect(notes(look({ isWhole: false }, ['rejected', 'rejected']))).toEqual([
      'none of the first 2 records would be accepted',
    ]);
  });

  test('an archive is called one, with the file that is looked at', () => {
    const archive = look({ member: 'a.ris', otherMembers: ['b.bib', 'c.txt'] });
    expect(kindWords({ look: archive, profile: null })).toBe('Archive of 3 files');
    expect(notes(archive)).toEqual(['the first that is read: a.ris, RIS records']);
    const packed = look({ member: 'a.ris' });
    expect(kindWords({ look: packed, profile: null })).toBe('RIS records');
    expect(notes(packed)).toEqual(['holds a.ris']);
  });
});
