import { describe, expect, test } from 'vitest';
import { trackCommunities } from '../../../../data-pipeline/graph/tracking/track-communities.ts';

const options = { leastOverlap: 0.3, leastChange: 0.1 };

/** Windows of communities, each written as the letters of its members. */
function tracked(...windows: readonly (readonly string[])[]) {
  const { communities, events, passages, tracks } = trackCommunities(
    windows.map((groups) =>
      groups.map((letters) => Uint32Array.from(letters, (letter) => letter.charCodeAt(0)).sort()),
    ),
    options,
  );
  const named = (index: number): string => String.fromCharCode(...communities[index]!.members);
  return {
    tracks,
    trackOf: communities.map(({ window, track }, index) => `${window} ${named(index)} ${track}`),
    events: events.map(
      ({ kind, before, after }) => `${before.map(named).join('+')} ${kind} ${after.map(named).join('+')}`,
    ),
    passages: passages.map(
      ({ from, to, shared, overlap }) => `${named(from)}>${named(to)} ${shared} ${overlap.toFixed(2)}`,
    ),
  };
}

describe('communities through windows', () => {
  test('keep their track where most members stay', () => {
    const { trackOf, events } = tracked(['abcd', 'wxyz'], ['wxyz', 'abce']);

    expect(trackOf).toEqual(['0 abcd 0', '0 wxyz 1', '1 wxyz 1', '1 abce 0']);
    expect(events).toEqual(['wxyz continues wxyz', 'abcd continues abce']);
  });

  test('grow, shrink, appear and end', () => {
    const { events } = tracked(['abcd', 'mnopqr', 'xyz'], ['abcdef', 'mnop', 'stu']);

    expect(events).toEqual(['xyz ends ', 'abcd grows abcdef', 'mnopqr shrinks mnop', ' appears stu']);
  });

  test('merge into one that keeps the track of the more alike', () => {
    const { trackOf, events } = tracked(['abcd', 'xyz'], ['abcdxyz']);

    expect(events).toEqual(['abcd+xyz merges abcdxyz']);
    expect(trackOf.at(-1)).toBe('1 abcdxyz 0');
  });

  test('split into parts of which the more alike keeps the track, of equals the first', () => {
    const { trackOf, events, tracks } = tracked(['abcdef'], ['abc', 'def']);

    expect(events).toEqual(['abcdef splits abc+def']);
    expect(trackOf).toEqual(['0 abcdef 0', '1 abc 0', '1 def 1']);
    expect(tracks).toBe(2);
  });

  test('are matched from the least overlap on, and passages stand below it too', () => {
    // 3 of 10 members in all is 0.3; 2 of 10 is 0.2.
    const { events, passages } = tracked(['abcdef', 'klmnop'], ['abcghij', 'klqrstu']);

    expect(passages).toEqual(['abcdef>abcghij 3 0.30', 'klmnop>klqrstu 2 0.18']);
    expect(events).toEqual(['klmnop ends ', 'abcdef grows abcghij', ' appears klqrstu']);
  });

  test('begin anew after a window without any', () => {
    const { trackOf, events } = tracked(['abc'], [], ['abc']);

    expect(trackOf).toEqual(['0 abc 0', '2 abc 1']);
    expect(events).toEqual(['abc ends ', ' appears abc']);
  });
});
