import { foldText } from '../core/text.ts';

/** Adjectives of countries, folded, by ISO 3166-1 code. */
const adjectives = `AR argentine argentinian|AT austrian|AU australian|BD bangladeshi|BE belgian|BG bulgarian|BR brazilian|BY belarusian|CA canadian|CH swiss|CL chilean|CN chinese|CO colombian|CU cuban|CY cypriot|CZ czech|DE german deutsche deutscher deutschen|DK danish|DZ algerian|EC ecuadorian|EE estonian|EG egyptian|ES spanish|ET ethiopian|FI finnish|FR french francaise francais|GB british english scottish welsh|GE georgian|GH ghanaian|GR greek hellenic|HR croatian|HU hungarian|ID indonesian|IE irish|IL israeli israel|IN indian|IQ iraqi|IR iranian|IS icelandic|IT italian italiano italiana|JO jordanian|JP japanese|KE kenyan|KR korean|KW kuwaiti|KZ kazakh|LB lebanese|LT lithuanian|LU luxembourgish|LV latvian|MA moroccan|MT maltese|MX mexican|MY malaysian|NG nigerian|NL dutch|NO norwegian|NP nepalese|NZ newzealand|OM omani|PE peruvian|PH philippine filipino|PK pakistani|PL polish|PT portuguese|QA qatari|RO romanian|RS serbian|RU russian|SA saudi|SE swedish|SG singaporean|SI slovenian slovene|SK slovak|TH thai|TN tunisian|TR turkish|TW taiwanese|UA ukrainian|US american us usa|UK uk|UY uruguayan|VE venezuelan|VN vietnamese|ZA southafrican`;

const codeOf = new Map<string, string>();
for (const line of adjectives.split('|')) {
  const [code = '', ...words] = line.split(' ');
  for (const word of words) codeOf.set(word, code === 'UK' ? 'GB' : code);
}

/** The country that an adjective such as "Polish" belongs to; null for any other word. */
export function demonymCountry(word: string): string | null {
  return codeOf.get(foldText(word)) ?? null;
}
