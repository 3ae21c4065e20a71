import { isOwnShape } from '../award-shapes/index.ts';
import { institutes } from '../award-shapes/united-states-health.ts';
import { isKnownAcronym } from './known-acronyms.ts';

const institute = new RegExp(`^(?:${institutes})[\\s-]$`, 'u');
const lastInstitute = new RegExp(`(?:^|[\\s/])((?:${institutes})[\\s-])$`, 'u');

/** Codes before a number that belong to it: "NS 31271", "CH 943/2-1", "OTKA K112364". */
export function prefixOf(left: string, surface: string): string {
  const found = /(?<![\p{L}\p{N}.-])(?:\p{Lu}[\p{Lu}\p{N}-]{0,6}[\s:/-]\s?){1,3}$/u.exec(left.slice(-30));
  if (found === null) return '';
  const prefix = found[0];
  if (/^\p{L}/u.test(surface) && isOwnShape(surface)) return funderPrefix(prefix, left);
  if (/^(?:NO|NOS|GRANTS?|AWARDS?|CONTRACT|PROJECT|A|I|FP7|H2020)\b/u.test(prefix)) return '';
  const own = lastInstitute.exec(prefix)?.[1];
  if (own !== undefined && /^\d{5,6}$/u.test(surface)) return own;
  const code = prefix.trim().replace(/[:/-]$/u, '');
  if (isKnownAcronym(code)) return funderPrefix(prefix, left);
  return prefix;
}

/** A funder's acronym belongs to a number only inside the bracket of the number. */
function funderPrefix(prefix: string, left: string): string {
  const isOpened = /[([]\s*$/u.test(left.slice(0, left.length - prefix.length));
  const [first = ''] = prefix.trim().split(/[\s:/-]/u);
  return isOpened && !prefix.includes('/') && isKnownAcronym(first) ? prefix : '';
}

/** Whether codes are that of an NIH institute alone: "HL " in "HL 69723". */
export function isInstitute(prefix: string): boolean {
  return institute.test(prefix);
}
