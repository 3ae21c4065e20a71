import { canonicalWords } from './canonical-words.ts';

/** Folded names of the states of the USA. */
export const americanStates: ReadonlySet<string> = new Set([
  ...'alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa'.split(
    ' ',
  ),
  ...'kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska'.split(
    ' ',
  ),
  ...'nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming'.split(' '),
  ...['new hampshire', 'new jersey', 'new mexico', 'new york', 'north carolina', 'north dakota'],
  ...['rhode island', 'south carolina', 'south dakota', 'west virginia', 'district of columbia'],
]);

/** Canonical words of those names. */
export const americanStateWords: ReadonlySet<string> = new Set(
  [...americanStates].flatMap((name) => name.split(' ')).flatMap(canonicalWords),
);

const codes =
  'AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC';

/** A state's code with a ZIP code behind it. */
export const americanZip = new RegExp(`\\b(?:${codes})\\b[\\s,.]+\\d{5}(?:-\\d{4})?\\b`, 'u');
