import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** An e-mail address as it is compared: `local` and `domain` in small letters, without what stands behind a `+`. */
export interface EmailAddress {
  readonly local: string;
  readonly domain: string;
}

/** Longer ones are no addresses (RFC 5321, 4.5.3.1). */
const longestAddress = 254;

/** The addresses in a text, each once, in order; what looks like one and is none (`Bureau @ Home`) is left out. */
export function emailsIn(text: string): readonly EmailAddress[] {
  if (!text.includes('@')) return [];
  const found = new Map<string, EmailAddress>();
  for (const [word] of text.matchAll(/[^\s;,()<>[\]{}"|]+/gu)) {
    const address = word.includes('@') ? addressOf(word) : null;
    if (address !== null) found.set(`${address.local}@${address.domain}`, address);
  }
  return [...found.values()];
}

function addressOf(word: string): EmailAddress | null {
  if (word.length > longestAddress) return null;
  const [before = '', after = '', ...more] = word.normalize('NFKC').toLowerCase().split('@');
  const local = (before.split(/[:/\\]/u).at(-1) ?? '').replace(/^[.'*-]+/u, '').replace(/\+.*$/u, '');
  const [domain] = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u.exec(after) ?? [];
  const isAddress = more.length === 0 && /^[\p{L}\p{N}!#$%&'*/=?^_`{|}~.-]+$/u.test(local);
  return isAddress && domain !== undefined && /\.\p{L}[\p{L}\p{N}-]+$/u.test(domain) ? { local, domain } : null;
}

/**
 * What is kept of an address so that two can be compared: the first 64 bits of SHA-256 of it, 16 hex digits. It cannot be read back, but
 * whoever guesses the address can test the guess; it is no secret.
 */
export function emailDigest({ local, domain }: EmailAddress): string {
  return bytesToHex(sha256(utf8ToBytes(`candor e-mail\n${local}@${domain}`)).subarray(0, 8));
}

/** The text without the e-mail addresses that databases put behind an affiliation, and without what announces them. */
export function withoutEmails(text: string): string {
  if (!text.includes('@')) return text;
  return text
    .replace(/[^\s;,()<>[\]]+/gu, (word) => (/[^@]@[^@]/u.test(word) ? '\0' : word))
    .replace(/[(<[]\0\.?[)>\]]/gu, '\0')
    .replace(/(?:\b(?:electronic address|e-?mail(?: address)?):?\s?)?\0/giu, '\0')
    .replace(/[\s;,]{0,10}\0(?:[\s;,]{0,10}\0)*/gu, '')
    .replace(/^[\s;,]+/u, '')
    .trim();
}
