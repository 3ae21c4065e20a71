const article = '(?:the\\s+|an?\\s+|its\\s+|their\\s+|both\\s+)?';
const support =
  '(?:grants?|funding|funds?|support|fellowships?|scholarships?|studentships?|awards?|contracts?|assistance|sponsorship|donations?|subsid\\w+|stipends?|financ\\w+|contributions?|prize)';
const given = '(?:supported|funded|financed|sponsored|provided|awarded|granted|given|covered|subsidized|founded|paid)';

/** The same in German, French, Spanish, Portuguese and Italian. */
const givenElsewhere =
  '(?:gefördert|finanziert|unterstützt|financé\\p{L}*|soutenu\\p{L}*|subventionné\\p{L}*|financiad\\p{L}+|apoyad\\p{L}+|subvencionad\\p{L}+|apoiad\\p{L}+|finanziat\\p{L}+|sostenut\\p{L}+|supportat\\p{L}+|(?:wurde|wird|werden|wurden))';
const supportElsewhere =
  '(?:Unterstützung|Förderung|Finanzierung|Mittel|financement|soutien|subvention|bourse|aide|financiación|financiamiento|ayuda|apoyo|beca|financiamento|apoio|bolsa|auxílio|finanziamento|sostegno|contributo|borsa)';
const byElsewhere =
  "(?:durch|von|vom|aus|par|de|du|des|por|pela|pelo|pelas|pelos|del|della|dal|dalla|dall|da|do|di)\\s*(?:die|den|das|der|dem|la|le|les|l|el|los|las|o|a|os|as|il|lo)?[\\s’']*";

/** What stands right before a name. */
export const before: readonly (readonly [string, RegExp])[] = [
  ['supported by', new RegExp(`(?<!\\p{L})${givenElsewhere}\\s+${byElsewhere}$`, 'iu')],
  ['support from', new RegExp(`(?<!\\p{L})${supportElsewhere}(?:\\s+\\p{L}+){0,2}\\s+${byElsewhere}$`, 'iu')],
  [
    'supported by',
    new RegExp(
      `\\b${given}(?:\\s+(?:in\\s+part|partially|partly|financially|jointly|also|to \\S+))?[,:]?\\s+(?:by|from|through|via)\\s+${article}$`,
      'iu',
    ),
  ],
  ['support from', new RegExp(`\\b${support}\\b[^.;()]{0,50}\\b(?:from|by|through|via)\\s+${article}$`, 'iu')],
  [
    'support of',
    new RegExp(
      `\\b(?:support|sponsorship|assistance|funding|grants?|contribution|auspices|funds)(?:\\s+\\S+){0,2}\\s+(?:of|at)\\s+${article}$`,
      'iu',
    ),
  ],
  [
    'a heading',
    /(?:^|[.;\n]\s*)(?:funding|financial support|support|sponsors?|grant sponsors?|contract grant sponsors?|acknowledge?ments?|sources? of (?:funding|support)|funding (?:sources?|information|statement)|research funding|grants?)[:.\s-]*(?:the\s+)?$/iu,
  ],
  ['by', new RegExp(`\\b(?:by|through|via)\\s+${article}$`, 'iu')],
  ['from', new RegExp(`\\bfrom\\s+${article}$`, 'iu')],
  [
    'thanked',
    new RegExp(
      `\\b(?:thank\\w*|grateful\\w* to|indebted to|gratitude to|thanks to|thanks go to|thankful to)\\s+${article}$`,
      'iu',
    ),
  ],
  ['acknowledged', new RegExp(`\\backnowledg\\w+\\s+${article}$`, 'iu')],
  [
    'recipient of',
    new RegExp(
      `\\b(?:recipient|holder|fellow|holds|received|receives|receiving|under)\\s+(?:of\\s+)?${article}$`,
      'iu',
    ),
  ],
  ['at', new RegExp(`\\b(?:at|in|within|with)\\s+${article}$`, 'iu')],
  ['of', new RegExp(`\\bof\\s+${article}$`, 'iu')],
  ['to', new RegExp(`\\bto\\s+${article}$`, 'iu')],
  ['for', new RegExp(`\\b(?:for|on|as|titled|entitled|called|named)\\s+${article}["“‘]?$`, 'iu')],
  ['a title', /\b(?:Drs?|Profs?|Professors?|Mr|Mrs|Ms|Miss|Sir)\.?\s+$/u],
  ['an opening bracket', /[([]\s*$/u],
  ['a quotation mark', /["“‘«]$/u],
  ['a colon', /[:：]\s*$/u],
];

/** What the words before a name, farther off, are about; the last of them counts. */
export const governing: readonly (readonly [string, RegExp])[] = [
  [
    'support',
    new RegExp(
      `\\b(?:${given}|${support}|acknowledges?\\s+(?:the\\s+)?(?:financial|funding|support)|sponsors?)\\b`,
      'giu',
    ),
  ],
  ['thanks', /\b(?:thank\w*|grateful|indebted|gratitude|appreciat\w+|acknowledg\w+)\b/giu],
  [
    'help',
    /\b(?:for\s+(?:providing|his|her|their|help\w*|assist\w*|technical|useful|critical|discussion\w*|comment\w*|the use|kindly|sharing|reading)|gift|generous gift|performed|conducted|carried out|obtained|provided by|collected|employees?|member)\b/giu,
  ],
  [
    'disclosure',
    /\b(?:consult\w*|advisory|honorari\w+|speak\w*|lectur\w+|stock\w*|fees?|employ\w+|conflicts?|royalt\w+|shares?)\b/giu,
  ],
  ['opinion', /\b(?:views?|opinions?|official|represent\w*|responsib\w+|endorse\w*|role|policy)\b/giu],
];

/** What stands right after a name. */
export const after: readonly (readonly [string, RegExp])[] = [
  ['for support', /^[^.;]{0,120}\s(?:gefördert|finanziert|unterstützt)(?!\p{L})/u],
  [
    'support word',
    new RegExp(`^(?:['’]s)?\\s+(?:[\\p{L}-]+\\s){0,3}(?:${support}|projects?|PhD|postdoctoral|traineeship)\\b`, 'iu'),
  ],
  [
    'for support',
    new RegExp(
      `^[^.;]{0,60}\\bfor\\s+(?:\\p{L}+\\s+){0,3}(?:${support}|fund\\w*|support\\w*|sponsor\\w*|financ\\w*)`,
      'iu',
    ),
  ],
  [
    'for help',
    /^[^.;]{0,40}\bfor\s+(?:\p{L}+\s+){0,4}(?:help|assist|provid|access|discuss|comment|read|technical|sampl|data|use|facilit|making|perform|analys|advice|suggest|kind|shar|gift|antibod)/iu,
  ],
  [
    'gave',
    new RegExp(
      `^[)\\]]?,?\\s*(?:has|have|that|which|also|kindly|generously)?\\s*(?:${given}|supports?|funds|contributed|gave)\\b(?!\\s+(?:by|in part by|through))`,
      'iu',
    ),
  ],
  [
    'was given',
    new RegExp(`^[)\\]]?\\s*(?:is|are|was|were|has been)\\s+(?:\\p{L}+\\s)?${given}\\s+(?:in part\\s+)?by`, 'iu'),
  ],
  ['is acknowledged', /^[)\]]?[^.;]{0,40}\b(?:is|are)\s+(?:\p{L}+\s+)?(?:acknowledg|thank|appreciat)/iu],
  ['received', /^[)\]]?\s*(?:received|receives|is the recipient|acknowledges?|thanks?|wish|would|gratefully)\b/iu],
  ['had no role', /^\s*(?:had|played|was not|were not|did not|is not)\b/iu],
];
