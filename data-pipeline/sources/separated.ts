/** The parts of a cell that holds a list, without white space around them; empty parts are left out. */
export function separated(text: string | null, separator: string): readonly string[] {
  return (text ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * The parts of a list whose items may hold the separator in parentheses: `A (x; y); B`. Where the parentheses do not work
 * out, they are taken for text.
 */
export function separatedOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at];
    if (unit === '(') depth += 1;
    else if (unit === ')') depth -= 1;
    else if (unit === separator && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
    if (depth < 0) return separated(text, separator);
  }
  if (depth !== 0) return separated(text, separator);
  return [...parts, text.slice(start)].map((part) => part.trim()).filter((part) => part !== '');
}
