/** A piece of a printed page: both hosts draw it, as text of a file and as elements of the page. Text is never markup. */
export interface SheetPart {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SheetPart | string)[];
}

/** @param tag with classes behind dots, as in a style sheet: `p.note`. */
export function part(
  tag: string,
  children: string | readonly (SheetPart | string)[] = [],
  attributes: Readonly<Record<string, string>> = {},
): SheetPart {
  const [name = tag, ...classes] = tag.split('.');
  const named = classes.length === 0 ? attributes : { class: classes.join(' '), ...attributes };
  return { tag: name, attributes: named, children: typeof children === 'string' ? [children] : children };
}
