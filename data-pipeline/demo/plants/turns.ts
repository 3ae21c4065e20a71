/** An item of a list, in turn. @throws RangeError for an empty list. */
export function inTurn<T>(items: readonly T[], round: number): T {
  const item = items[round % items.length];
  if (item === undefined) throw new RangeError('nothing to take turns');
  return item;
}
