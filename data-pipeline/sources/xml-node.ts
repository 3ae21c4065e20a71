/** An element of an XML document. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Text directly inside this element, as written. */
  readonly text: string;
  /** XPath from the root, with a position for each element: `/profile[1]/funding[1]/support[2]`. */
  readonly place: string;
  /** False when the file ends, or breaks, before the closing tag. */
  readonly isClosed: boolean;
  /** How many UTF-16 units of the parent's own text stand before this element. */
  readonly offset?: number;
}

/** The first child of that name; null when there is none. */
export function child(node: XmlNode | null, name: string): XmlNode | null {
  return node?.children.find((candidate) => candidate.name === name) ?? null;
}

/** All children of that name, in order. */
export function children(node: XmlNode | null, name: string): readonly XmlNode[] {
  return node?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** The text of the first child of that name, trimmed; null when there is no such child or it is blank. */
export function childText(node: XmlNode | null, name: string): string | null {
  const text = child(node, name)?.text.trim();
  return text === undefined || text === '' ? null : text;
}

/** All text inside an element, that of the elements in it where they stand, white space as one space, trimmed. */
export function wholeText(node: XmlNode | null): string {
  return node === null ? '' : textInside(node).replace(/\s+/gu, ' ').trim();
}

function textInside({ text, children: inner }: XmlNode): string {
  if (inner.length === 0) return text;
  let whole = '';
  let at = 0;
  for (const node of inner) {
    const offset = node.offset ?? text.length;
    whole += text.slice(at, offset) + textInside(node);
    at = Math.max(at, offset);
  }
  return whole + text.slice(at);
}
