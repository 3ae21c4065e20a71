const elements =
  'i|it|italic|em|b|bold|strong|u|sc|sub|sup|inf|scp|small|p|br|div|span|title|jats:italic|jats:bold|jats:sub|jats:sup|jats:sc|jats:p|jats:title';
const tag = new RegExp(`</?(?:${elements})(?: [^<>]{0,200})?/?>`, 'giu');

/** Text without the elements of HTML and JATS that titles and funding statements are set in; `a < b` and `<x>` stay. */
export function withoutMarkup(text: string): string {
  return text.includes('<') ? text.replace(tag, '') : text;
}
