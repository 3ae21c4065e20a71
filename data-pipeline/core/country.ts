import { foldedWords } from './text.ts';

/** ISO 3166-1 alpha-2 codes with the English names, short forms and older names met in forms and addresses. */
const countries = `AD Andorra|AE United Arab Emirates;UAE|AF Afghanistan|AG Antigua and Barbuda|AI Anguilla|AL Albania|AM Armenia|AO Angola|AQ Antarctica|AR Argentina|AS American Samoa|AT Austria|AU Australia|AW Aruba|AX Aland Islands|AZ Azerbaijan|BA Bosnia and Herzegovina;Bosnia|BB Barbados|BD Bangladesh|BE Belgium|BF Burkina Faso|BG Bulgaria|BH Bahrain|BI Burundi|BJ Benin|BL Saint Barthelemy|BM Bermuda|BN Brunei Darussalam;Brunei|BO Bolivia;Bolivia Plurinational State of|BQ Bonaire Sint Eustatius and Saba|BR Brazil;Brasil|BS Bahamas|BT Bhutan|BV Bouvet Island|BW Botswana|BY Belarus|BZ Belize|CA Canada|CC Cocos Islands|CD Democratic Republic of the Congo;Congo Democratic Republic of the;DR Congo|CF Central African Republic|CG Congo;Republic of the Congo|CH Switzerland|CI Cote d'Ivoire;Ivory Coast|CK Cook Islands|CL Chile|CM Cameroon|CN China;People's Republic of China;Peoples Republic of China;Peoples R China;PR China;P R China;PRC;Mainland China|CO Colombia|CR Costa Rica|CU Cuba|CV Cabo Verde;Cape Verde|CW Curacao|CX Christmas Island|CY Cyprus|CZ Czechia;Czech Republic|DE Germany;Deutschland;Federal Republic of Germany|DJ Djibouti|DK Denmark|DM Dominica|DO Dominican Republic|DZ Algeria|EC Ecuador|EE Estonia|EG Egypt|EH Western Sahara|ER Eritrea|ES Spain|ET Ethiopia|FI Finland|FJ Fiji|FK Falkland Islands|FM Micronesia|FO Faroe Islands|FR France|GA Gabon|GB United Kingdom;UK;U K;Great Britain;England;Scotland;Wales;Northern Ireland;North Ireland;United Kingdom of Great Britain and Northern Ireland|GD Grenada|GE Georgia|GF French Guiana|GG Guernsey|GH Ghana|GI Gibraltar|GL Greenland|GM Gambia|GN Guinea|GP Guadeloupe|GQ Equatorial Guinea|GR Greece|GS South Georgia and the South Sandwich Islands|GT Guatemala|GU Guam|GW Guinea Bissau|GY Guyana|HK Hong Kong;Hong Kong SAR|HM Heard Island and McDonald Islands|HN Honduras|HR Croatia|HT Haiti|HU Hungary|ID Indonesia|IE Ireland;Republic of Ireland|IL Israel|IM Isle of Man|IN India|IO British Indian Ocean Territory|IQ Iraq|IR Iran;Islamic Republic of Iran;Iran Islamic Republic of|IS Iceland|IT Italy|JE Jersey|JM Jamaica|JO Jordan|JP Japan|KE Kenya|KG Kyrgyzstan|KH Cambodia|KI Kiribati|KM Comoros|KN Saint Kitts and Nevis|KP North Korea;Democratic People's Republic of Korea;Democratic Peoples Republic of Korea;Korea Democratic People's Republic of;DPRK|KR South Korea;Republic of Korea;Korea Republic of;Korea|KW Kuwait|KY Cayman Islands|KZ Kazakhstan|LA Laos;Lao People's Democratic Republic|LB Lebanon|LC Saint Lucia|LI Liechtenstein|LK Sri Lanka|LR Liberia|LS Lesotho|LT Lithuania|LU Luxembourg|LV Latvia|LY Libya|MA Morocco|MC Monaco|MD Moldova;Republic of Moldova|ME Montenegro|MF Saint Martin|MG Madagascar|MH Marshall Islands|MK North Macedonia;Macedonia|ML Mali|MM Myanmar;Burma|MN Mongolia|MO Macao;Macau|MP Northern Mariana Islands|MQ Martinique|MR Mauritania|MS Montserrat|MT Malta|MU Mauritius|MV Maldives|MW Malawi|MX Mexico|MY Malaysia|MZ Mozambique|NA Namibia|NC New Caledonia|NE Niger|NF Norfolk Island|NG Nigeria|NI Nicaragua|NL Netherlands;Holland|NO Norway|NP Nepal|NR Nauru|NU Niue|NZ New Zealand|OM Oman|PA Panama|PE Peru|PF French Polynesia|PG Papua New Guinea|PH Philippines|PK Pakistan|PL Poland|PM Saint Pierre and Miquelon|PN Pitcairn|PR Puerto Rico|PS Palestine;State of Palestine|PT Portugal|PW Palau|PY Paraguay|QA Qatar|RE Reunion|RO Romania|RS Serbia|RU Russia;Russian Federation|RW Rwanda|SA Saudi Arabia|SB Solomon Islands|SC Seychelles|SD Sudan|SE Sweden|SG Singapore|SH Saint Helena|SI Slovenia|SJ Svalbard and Jan Mayen|SK Slovakia;Slovak Republic|SL Sierra Leone|SM San Marino|SN Senegal|SO Somalia|SR Suriname|SS South Sudan|ST Sao Tome and Principe|SV El Salvador|SX Sint Maarten|SY Syria;Syrian Arab Republic|SZ Eswatini;Swaziland|TC Turks and Caicos Islands|TD Chad|TF French Southern Territories|TG Togo|TH Thailand|TJ Tajikistan|TK Tokelau|TL Timor Leste;East Timor|TM Turkmenistan|TN Tunisia|TO Tonga|TR Turkey;Turkiye|TT Trinidad and Tobago|TV Tuvalu|TW Taiwan;Taiwan Province of China;Taiwan ROC;Republic of China|TZ Tanzania;United Republic of Tanzania|UA Ukraine|UG Uganda|UM United States Minor Outlying Islands|US United States;United States of America;USA;U S A;U S|UY Uruguay|UZ Uzbekistan|VA Vatican City;Holy See|VC Saint Vincent and the Grenadines|VE Venezuela|VG British Virgin Islands|VI US Virgin Islands|VN Vietnam;Viet Nam|VU Vanuatu|WF Wallis and Futuna|WS Samoa|XK Kosovo|YE Yemen|YT Mayotte|ZA South Africa|ZM Zambia|ZW Zimbabwe`;

const codes = new Set<string>();
const codeOfName = new Map<string, string>();
for (const line of countries.split('|')) {
  const code = line.slice(0, 2);
  codes.add(code);
  for (const name of line.slice(3).split(';')) codeOfName.set(nameKey(name), code);
}

/**
 * The ISO 3166-1 alpha-2 code, upper case, of a code or an English country name in any case; null when it is neither.
 * `XK` stands for Kosovo, as ROR and OpenAlex use it.
 */
export function countryCode(raw: string | null | undefined): string | null {
  const text = raw?.trim() ?? '';
  const upper = text.toUpperCase();
  if (codes.has(upper)) return upper;
  return upper.length > 200 ? null : (codeOfName.get(nameKey(text)) ?? null);
}

function nameKey(name: string): string {
  return foldedWords(name)
    .filter((word) => word !== 'the')
    .join(' ');
}
