/** What one letter or syllable of another script may be in Latin letters; an empty text where it may be left out. */
export type Unit = readonly string[];

/** Whether a text in Latin letters is a spelling of units, one of each after the other. */
export function spells(units: readonly Unit[], text: string): boolean {
  return reached(units, text).has(text.length);
}

/** Whether a letter may begin the spelling of units. */
export function mayBegin(units: readonly Unit[], letter: string): boolean {
  for (const unit of units) {
    if (unit.some((spelling) => spelling.startsWith(letter))) return true;
    if (!unit.includes('')) return false;
  }
  return false;
}

/** Whether units may be the beginning of a text. */
export function beginsWith(units: readonly Unit[], text: string): boolean {
  return reached(units, text).size > 0;
}

/** Splits a text by a table of letters and runs of them, the longest first; null where it has a letter that the table lacks. */
export function unitsBy(table: ReadonlyMap<string, Unit>, text: string, longest = 2): readonly Unit[] | null {
  const letters = Array.from(text);
  const units: Unit[] = [];
  for (let at = 0; at < letters.length;) {
    let size = Math.min(longest, letters.length - at);
    while (size > 0 && !table.has(letters.slice(at, at + size).join(''))) size -= 1;
    const unit = table.get(letters.slice(at, at + size).join(''));
    if (size === 0 || unit === undefined) return null;
    units.push(unit);
    at += size;
  }
  return units;
}

/** A table as `letter spelling spelling, …`, where `-` stands for nothing. */
export function spellingTable(written: string): ReadonlyMap<string, Unit> {
  return new Map(
    written.split(',').map((entry) => {
      const [letter = '', ...spellings] = entry.trim().split(/\s+/u);
      return [letter, spellings.map((spelling) => (spelling === '-' ? '' : spelling))];
    }),
  );
}

/** Where in a text units may end that begin at its start. */
function reached(units: readonly Unit[], text: string): ReadonlySet<number> {
  let ends = new Set([0]);
  for (const unit of units) {
    const next = new Set<number>();
    for (const end of ends) {
      for (const spelling of unit) if (text.startsWith(spelling, end)) next.add(end + spelling.length);
    }
    ends = next;
    if (ends.size === 0) break;
  }
  return ends;
}
