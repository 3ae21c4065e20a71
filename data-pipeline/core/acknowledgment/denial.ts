import type { Span } from './sentences.ts';

/** How support is denied, by language. */
const denials: readonly RegExp[] = [
  /\b(?:no|without|lack of)\s+(?:(?:any|specific|external|additional|further|financial|particular|dedicated|direct|grant|outside|other)\s+){0,4}(?:funding|funds?|support|grants?|awards?|sponsorship)\b/giu,
  /\b(?:not|never|neither|nor)\s+(?:(?:received?|been|directly|any|specifically|have|externally|financially)\s+){0,4}(?:receive\w*|funded|supported|financed|funding|support)\b/giu,
  /\b(?:funding|financial support|funding (?:source|information|statement)s?|grant support|sources? of (?:funding|support))\s*[:–-]\s*(?:none|nil|not applicable|n\/a)\b/giu,
  /\b(?:un|self-)funded\b/giu,
  /(?<!\p{L})(?:nicht|weder)\s+(?:\p{L}+\s+){0,4}(?:gefördert|unterstützt|finanziert)(?!\p{L})|(?<!\p{L})ohne\s+(?:\p{L}+\s+){0,3}(?:Förder|Finanzierung|Drittmittel|Unterstützung)\p{L}*/giu,
  /(?<!\p{L})n['’](?:a|ont|avons)\s+(?:pas|jamais)\s+(?:\p{L}+\s+){0,2}(?:financée?s?|soutenue?s?|(?:reçu|bénéficié|obtenu)\s+(?:\p{L}+['’\s]\s?){0,4}(?:financement|soutien|subvention|aide)s?)(?!\p{L})/giu,
  /(?<!\p{L})keine(?:rlei|n|r)?\s+(?:\p{L}+\s+){0,3}(?:Förder|Unterstützung|Finanzierung|Drittmittel)\p{L}*/giu,
  /(?<!\p{L})aucune?\s+(?:\p{L}+\s+){0,3}(?:financement|soutien|subvention|aide)s?(?!\p{L})/giu,
  /(?<!\p{L})(?:sin|ning[uú]na?|no\s+(?:ha|han|hemos|haber|recibi\p{L}+|se\s+ha)(?:\s+\p{L}+){0,3})\s+(?:\p{L}+\s+){0,3}(?:financiaci[oó]n|financiamiento|ayudas?|subvenci[oó]n|apoyo)(?!\p{L})/giu,
  /(?<!\p{L})(?:sem|nenhuma?|não\s+(?:recebe\p{L}+|houve|contou|teve|ter(?:em)?)(?:\s+\p{L}+){0,3})\s+(?:\p{L}+\s+){0,3}(?:financiamento|apoio|fomento|subsídio)s?(?!\p{L})/giu,
  /(?<!\p{L})(?:nessun[oa]?|senza|non\s+(?:ha|hanno|è)(?:\s+\p{L}+){0,3})\s+(?:\p{L}+\s+){0,3}(?:finanziament[oi]|sostegno|support[oi]|fond[oi]|finanziat[oa])(?!\p{L})/giu,
  /(?<!\p{L})(?:без\s+(?:\p{L}+\s+){0,3}(?:финансирования|поддержки)|не\s+(?:получал|имел|имеет|финансировал)\p{L}*(?:\s+\p{L}+){0,3}(?:\s+(?:финансирования|поддержки))?|финансирование\s+отсутств\p{L}+)/giu,
  /(?:没有|未|无|沒有|未曾)(?:获得|獲得|获|得到|接受|收到|受到|受|任何|外部|特定|专项){0,4}(?:资助|資助|基金|经费|资金)/gu,
  /(?:助成|資金|支援|研究費)(?:金)?(?:は|を|も)?(?:一切)?(?:受けてい?ない|受けてい?ません|ありません|なし)/gu,
  /(?:지원|연구비|기금|재정)(?:을|를|이|은|도)?\s?(?:받지\s?(?:않|못)\p{L}*|없\p{L}+)/gu,
];

/** Words that say that there was no support ("received no specific grant"), in order; ten languages. */
export function denialsIn(text: string, { start, end }: Span): readonly Span[] {
  const words = text.slice(start, end);
  return denials
    .flatMap((denial) => [...words.matchAll(denial)])
    .map(({ index, 0: match }) => ({ start: start + index, end: start + index + match.length }))
    .toSorted((a, b) => a.start - b.start);
}

/** Clauses of a sentence: a denial reaches to "but", "whereas" and the like, not over the whole of it. */
export function clauses(text: string, sentence: Span): readonly Span[] {
  const spans: Span[] = [];
  let start = sentence.start;
  const words = text.slice(sentence.start, sentence.end);
  for (const { index } of words.matchAll(
    /,\s+(?:but|whereas|while|however|although|aber|mais|pero|mas|ma|но)(?!\p{L})/giu,
  )) {
    spans.push({ start, end: sentence.start + index });
    start = sentence.start + index;
  }
  return [...spans, { start, end: sentence.end }];
}
