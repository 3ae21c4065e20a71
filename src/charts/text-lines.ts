/** A line of text as it stands on the screen, in pixels from its top left corner. */
export interface TextLine {
  readonly words: string;
  readonly x: number;
  readonly middle: number;
  readonly style: CSSStyleDeclaration;
}

/** The lines of all text below an element that a reader sees, outside of pictures and of what is marked `data-screen-only`. */
export function textLines(body: Element): readonly TextLine[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const lines: TextLine[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const owner = node.parentElement;
    const isShown = owner?.closest('svg, [data-screen-only], .visually-hidden') === null;
    if (owner !== null && isShown) lines.push(...linesOf(node, getComputedStyle(owner)));
  }
  return lines;
}

function linesOf(node: Node, style: CSSStyleDeclaration): readonly TextLine[] {
  const range = document.createRange();
  const lines: { words: string; x: number; middle: number }[] = [];
  for (const found of (node.textContent ?? '').matchAll(/\S+/g)) {
    range.setStart(node, found.index);
    range.setEnd(node, found.index + found[0].length);
    const { left, top, height } = range.getBoundingClientRect();
    if (height === 0) continue;
    const middle = top + height / 2;
    const [last] = lines.slice(-1);
    if (last !== undefined && Math.abs(last.middle - middle) < height / 2) last.words += ` ${found[0]}`;
    else lines.push({ words: found[0], x: left, middle });
  }
  return lines.map((line) => ({ ...line, style }));
}
