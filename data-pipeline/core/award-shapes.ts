/** Funders whose award numbers have a shape of their own. */
export type Agency = keyof typeof agencies;

interface AgencyShape {
  /** How its name or acronym is written. */
  readonly name: RegExp;
  /** A number of its own, without white space around it. */
  readonly number: RegExp;
}

/** Shapes that no other thing in an acknowledgment has, with optional spaces as printed. */
const own = {
  nih: '(?:\\d\\s?)?[A-Z](?:\\d{2}|[A-Z]\\d|\\d[A-Z])[\\s‐‑–-]?[A-Z]{2}[\\s‐‑–-]?\\d{6}(?:[‐‑–-]\\d{2}(?:[ASX]\\d{1,2})*)?',
  doe: 'DE[‐‑–-]?(?:SC|AC|FG|EE|NA|NE|FE|AR|CR)[‐‑–-]?\\d{2,}[A-Z0-9‐‑–-]*\\d',
  navy: 'N0{2,3}14[‐‑–-]\\d{2}[‐‑–-]\\d[‐‑–-]\\d{4}',
  airForce: 'FA\\d{4}[‐‑–-]\\d{2}[‐‑–-][A-Z0-9][‐‑–-]\\d{4}',
  army: 'W(?:911NF|81XWH|15QKN)[‐‑–-]?\\d{2}[‐‑–-]?[A-Z0-9][‐‑–-]?\\d{4}',
  darpa: 'HR0011[‐‑–-]?\\d{2}[‐‑–-]?[A-Z0-9][‐‑–-]?\\d{4}',
  nasa: '80[A-Z]{4}\\d{2}[A-Z]\\d{4}|NN[XGHAJLMSCH]\\d{2}[A-Z]{2}\\d{2,3}[A-Z]',
  ukri: '(?:EP|MR|BB|NE|ES|ST|AH)/[A-Z]\\d{5,6}[A-Z0-9]?/\\d',
  japan: 'JP\\d{2}[A-Z]{1,2}\\d{4,5}',
  chinaKey: '\\d{4}YF[A-Z]\\d{7}',
  saoPaulo: '\\d{2,4}/\\s?\\d{5}[‐‑–-]\\d',
} as const;

const agencies = {
  nsf: { name: /\bNSF\b|(?<!Swiss |Natural )National Science Foundation/u, number: /^(?:[A-Z]{2,6}[\s‐‑–-]?)?\d{7}$/u },
  nih: { name: /\bNIH\b|National Institutes? |National (?:Cancer|Eye|Heart|Library)/u, number: whole(own.nih) },
  europe: { name: /Horizon|Europe|\bERC\b|\bEU\b|\bMSCA\b|Marie|\bFP7\b/u, number: /^(?:\d{6}|\d{9})$/u },
  nsfc: { name: /\bNSFC\b|Natural Science Foundation|自然科学基金/u, number: /^[A-Z]?\d{7,8}$/u },
  dfg: {
    name: /\bDFG\b|Forschungsgemeinschaft|German Research Foundation/u,
    number: /^(?:\d{9}|(?:EXC|SFB|TRR|GRK|SPP|FOR)[\s‐‑–-]?\d{3,4})$/u,
  },
  japan: { name: /\bJSPS\b|KAKENHI|Japan/u, number: /^(?:JP)?\d{2}[A-Z]{1,2}\d{4,5}$/u },
  australia: { name: /\bARC\b|Australian Research Council/u, number: /^(?:DP|LP|FT|DE|CE|FL|IC|LE)\d{9}$/u },
} as const satisfies Readonly<Record<string, AgencyShape>>;

const division = '(?!NSF|NIH|DFG|ERC|NSFC|FAPESP)[A-Z]{2,6}[\\s‐‑–-]\\d{7}';
const germanProgram = '(?:EXC|SFB|TRR|GRK|SPP|FOR)[\\s‐‑–-]?\\d{3,4}';

/** Numbers that are known as such by themselves, white space inside them included; NSF's where its division stands before the digits. */
export const ownShapes = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...Object.values(own), division, germanProgram].join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

const ownWhole = whole(Object.values(own).join('|'));

/** Whether a number has a shape that only one funder's numbers have. */
export function isOwnShape(surface: string): boolean {
  return ownWhole.test(surface);
}

/** The agency that a funder's name or acronym means; null for all whose numbers have no shape of their own. */
export function agencyOf(funder: string): Agency | null {
  const names = Object.entries(agencies) as [Agency, AgencyShape][];
  return names.find(([, { name }]) => name.test(funder))?.[0] ?? null;
}

export function isShapeOf(agency: Agency | null, surface: string): boolean {
  return agency !== null && agencies[agency].number.test(surface);
}

function whole(shape: string): RegExp {
  return new RegExp(`^(?:${shape})$`, 'u');
}
