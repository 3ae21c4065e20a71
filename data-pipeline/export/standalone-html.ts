import { sha256 } from 'hash-wasm';

export interface StandalonePage {
  /** Markup, as `body` is: both are escaped by whoever writes them. */
  readonly title: string;
  readonly style: string;
  readonly body: string;
}

/**
 * One file that needs no network, no script and no other file. Nothing may be loaded, run or sent: it needs its own style only,
 * named by its hash.
 */
export async function standaloneHtml({ title, style, body }: StandalonePage): Promise<string> {
  const hash = (await sha256(style)).match(/../g) ?? [];
  const base64 = btoa(String.fromCharCode(...hash.map((pair) => Number.parseInt(pair, 16))));
  const policy = `default-src 'none'; style-src 'sha256-${base64}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n<title>${title}</title>\n<style>${style}</style>\n</head>\n<body>\n<main>\n${body}\n</main>\n</body>\n</html>\n`;
}
