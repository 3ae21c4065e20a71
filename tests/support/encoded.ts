const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** A text in any encoding of one or two bytes a character that is read, or in UTF-8 or UTF-16, without a mark. */
export function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding.startsWith('utf-16')) {
    const isBig = encoding === 'utf-16be';
    return Uint8Array.from(
      Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) =>
        isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8],
      ),
    );
  }
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = table.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no "${character}"`);
      return bytes;
    }),
  );
}

/** Unlike the decoder of Node 20, the table of the Encoding Standard. */
function windows1252(): ReadonlyMap<string, readonly number[]> {
  const special = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
  const characters = Array.from({ length: 256 }, (_, byte) => special[byte - 0x80] ?? String.fromCharCode(byte));
  return new Map(characters.map((character, byte) => [character, [byte]]));
}

/** Every character that one or two bytes stand for, by decoding them all. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  if (encoding === 'windows-1252') return windows1252();
  const table = new Map<string, readonly number[]>();
  const take = (...bytes: readonly number[]) => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if (Array.from(text).length === 1 && !table.has(text)) table.set(text, bytes);
    } catch {
      // These bytes stand for nothing.
    }
  };
  for (let byte = 0; byte < 256; byte += 1) take(byte);
  for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) take(lead, trail);
  return table;
}
