const kindWord =
  'grants?|awards?|(?:sub)?contracts?|projects?|agreements?|fellowships?|scholarships?|programs?|programmes?|funds?|proyectos?|projets?|projeto|progetto|projekt|contrato|contrat|subvention|ayuda|beca|process[oa]?|proc|грант(?:а|ом|ы|ов)?|contributo|progetto|sussidio|проект(?:а|ом|ы|ов)?|Förderkennzeichen|FKZ';
const numberWord =
  'numbers?|nos?|nrs?|nums?|ids?|codes?|references?|refs?|numéro|número|numero|Nummer|Projektnummer|номер';
const cjkLead = '(?:编号|批准号|项目号|课题号|号|課題番号|番号|과제번호|과제)';
const leadWord = `(?:(?<![\\p{L}\\p{N}])(?:${kindWord}|${numberWord})(?![\\p{L}\\p{N}])|n[°º˚]|№|#|${cjkLead})`;
const lead = new RegExp(`${leadWord}[\\s.:：,#"“]*[(\\[（]?[\\s">]*$`, 'iu');
const kindLead = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${kindWord})(?![\\p{L}\\p{N}])[\\s.:,#]*(?:${leadWord}[\\s.:：,#"“]*)*[(\\[]?[\\s">]*$`,
  'iu',
);

/** Whether a text ends with a word that announces a number: "grant no.", "№", "課題番号". */
export function leadEnd(left: string): boolean {
  return lead.test(left.slice(-60));
}

/** Whether it ends with one that announces an award: "grant no.", not "reference". */
export function opensNumber(left: string): boolean {
  return kindLead.test(left.slice(-60));
}

const person =
  '(?:\\p{Lu}\\.[\\s‐‑-]?){1,4}(?:\\p{Lu}\\p{L}+)?|\\p{Lu}{2,4}|\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\.?\\p{L}*){1,2}';
const aside = `(?:[(\\[][^()\\[\\]]{0,60}[)\\]]|,\\s*(?:\\p{Lu}\\.[\\s‐‑-]?){2,4}|\\s+(?:awarded\\s+)?to\\s+(?:${person})(?:(?:,|\\s+and|,\\s+and)\\s+(?:${person}))*)?`;
const joint = '(?:,|;|and|&|\\+|or|as well as|,\\s*and|,\\s*&|und|et|y|e|и|和|、|，|및|と)?';
const separation = new RegExp(`^[\\s)\\]）]*${aside}[\\s)\\]）]*${joint}[\\s(\\[（]*(?:${leadWord}[\\s.:#]*)*$`, 'iu');

/** Between the first number of a range and its last, or two that share their beginning. */
const rangeMark = /^\s?[‐‑–/-]\s?$/u;

/** Whether the text between two numbers says that the numbers between them are meant too. */
export function spansNumbers(gap: string): boolean {
  return rangeMark.test(gap) && !gap.includes('/');
}

/** Whether the text between two numbers is that of an enumeration. */
export function separatesNumbers(gap: string): boolean {
  if (rangeMark.test(gap)) return true;
  return gap.length <= 120 && gap !== '' && separation.test(gap);
}

const support =
  /\b(?:support\w*|fund\w*|financ\w*|sponsor\w*|grant\w*|award\w*|fellowship\w*|scholarship\w*|contract\w*|acknowledg\w*|receiv\w*|subsid\w*|gefördert|unterstützt|finanziert|Förder\w*|soutenu\w*|financé\w*|subvention\w*|financiad\w*|financiamento|apoio|apoiad\w*|apoyad\w*|apoyo|subvencionad\w*|finanziat\w*|sostenut\w*|supportat\w*)\b|资助|支持|基金|助成|支援|科研費|지원|연구비|поддерж|финанс|грант/iu;

/** Whether words speak of support. */
export function supports(words: string): boolean {
  return support.test(words);
}

const elsewhere =
  /(?:\b(?:beamlines?|proposals?|patents?|accession|iucr|isbn|issn|version|figs?\.?|tables?|e-mail|tel\.?|fax|p\.?o\.? box|clone|strain|protocol|approval|registration|registered|trial|license|licence|catalog(?:ue)?|lot|contribution|publication|article|room|allocation)\s*(?:numbers?|nos?\.?|#|ids?)?\s*[:(]?\s*|archives \(reference: )$/iu;

/** Whether the words before a number say that it counts something else. */
export function isElsewhere(left: string): boolean {
  return elsewhere.test(left.slice(-60));
}
