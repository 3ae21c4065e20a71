const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
]);

/** Text whose HTML entities (`&amp;`, `&#39;`, `&#x2019;`) are read once; an entity that is not known stays as written. */
export function withoutEntities(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,6});/giu, (written: string, entity: string) => {
    if (!entity.startsWith('#')) return named.get(entity.toLowerCase()) ?? written;
    const point = Number(entity.toLowerCase().replace('#x', '0x').replace('#', ''));
    const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    return isCharacter ? String.fromCodePoint(point) : written;
  });
}
