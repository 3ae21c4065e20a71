import { PipelineError } from '../core/errors.ts';
import type { Database } from '../db/database.ts';
import { setVariable } from '../db/variables.ts';
import type { Citation } from './citation.ts';

/** A number or switch that rules and steps read. A switch has `unit` `yes or no` and no range. */
export interface Parameter {
  readonly id: string;
  readonly value: number | boolean;
  readonly unit: 'months' | 'person-months' | 'share' | 'works' | 'authors' | 'people' | 'steps' | 'yes or no';
  readonly min?: number;
  readonly max?: number;
  /** Whether only whole numbers are allowed. */
  readonly isWhole?: boolean;
  readonly description: string;
  readonly citation: Citation;
}

const biosketchForm: Citation = {
  title:
    'NSTC Research Security Subcommittee, Biographical Sketch Common Form: appointments and positions, three years',
  url: 'https://www.nsf.gov/bfa/dias/policy/nspm-33-implementation-guidance',
};

const supportForm: Citation = {
  title: 'NSTC Research Security Subcommittee, Current and Pending (Other) Support Common Form',
  url: 'https://www.nsf.gov/bfa/dias/policy/nspm-33-implementation-guidance',
};

const recordLinkage: Citation = {
  title: 'Fellegi and Sunter (1969), A theory for record linkage: an upper threshold, below which a person decides',
  url: 'https://doi.org/10.1080/01621459.1969.10501049',
};

/** Every parameter with its default, its range and its source; `docs/rules.md` lists them. */
export const parameters = [
  {
    id: 'lag_months',
    value: 12,
    unit: 'months',
    min: 0,
    max: 60,
    isWhole: true,
    description: 'How long work may precede its publication: stated spans are widened by it at both ends.',
    citation: {
      title: 'Björk and Solomon (2013), The publishing delay in scholarly peer-reviewed journals',
      url: 'https://doi.org/10.1016/j.joi.2013.09.001',
    },
  },
  {
    id: 'affiliation_window_months',
    value: 36,
    unit: 'months',
    min: 1,
    max: 120,
    isWhole: true,
    description: 'How far before the biosketch an affiliation is looked for.',
    citation: biosketchForm,
  },
  {
    id: 'funding_window_months',
    value: 24,
    unit: 'months',
    min: 1,
    max: 120,
    isWhole: true,
    description: 'How far before the support form an acknowledged award of unknown period is taken as current.',
    citation: supportForm,
  },
  {
    id: 'lookback_months',
    value: 60,
    unit: 'months',
    min: 1,
    max: 240,
    isWhole: true,
    description: 'How far before the as-of date works with a designated entity are counted.',
    citation: {
      title: 'U.S. Department of Defense (2023), Policy for Risk-Based Security Reviews of Fundamental Research',
      url: 'https://basicresearch.defense.gov/Programs/Academic-Research-Security/',
    },
  },
  {
    id: 'hyperauthorship_cap',
    value: 50,
    unit: 'authors',
    min: 2,
    max: 10_000,
    isWhole: true,
    description: 'Works with more authors tie nobody to anybody: they are counted, and left out of pairs.',
    citation: {
      title: 'Cronin (2001), Hyperauthorship: a postmodern perversion or evidence of a structural shift?',
      url: 'https://doi.org/10.1002/asi.1097',
    },
  },
  {
    id: 'identity_gate',
    value: 0.95,
    unit: 'share',
    min: 0.5,
    max: 1,
    description: 'Least confidence that a byline or award names this person (gate G1).',
    citation: recordLinkage,
  },
  {
    id: 'organization_gate',
    value: 0.9,
    unit: 'share',
    min: 0.5,
    max: 1,
    description: 'Least confidence that a line of text names this organization (gate G2).',
    citation: recordLinkage,
  },
  {
    id: 'mention_gate',
    value: 0.8,
    unit: 'share',
    min: 0.5,
    max: 1,
    description: 'Least confidence that a piece of an acknowledgment is an award number (gate G3).',
    citation: recordLinkage,
  },
  {
    id: 'effort_limit',
    value: 12,
    unit: 'person-months',
    min: 1,
    max: 12,
    description: 'Person-months that one person has in a year.',
    citation: supportForm,
  },
  {
    id: 'effort_tolerance',
    value: 0.01,
    unit: 'person-months',
    min: 0,
    max: 12,
    description: 'How far a sum may pass the limit by rounding: the form has two decimals.',
    citation: supportForm,
  },
  {
    id: 'title_similarity',
    value: 0.9,
    unit: 'share',
    min: 0.7,
    max: 1,
    description: 'From which Jaro-Winkler similarity on two project titles of one funder are the same project.',
    citation: {
      title: 'Winkler (1990), String comparator metrics and enhanced decision rules in the Fellegi-Sunter model',
      url: 'https://eric.ed.gov/?id=ED325505',
    },
  },
  {
    id: 'family_depth',
    value: 2,
    unit: 'steps',
    min: 0,
    max: 4,
    isWhole: true,
    description: 'How many ROR relationships two organizations may be apart and still be the same one.',
    citation: {
      title: 'Research Organization Registry, relationships between organizations',
      url: 'https://ror.readme.io/v2/docs/relationships',
    },
  },
  {
    id: 'priority_works',
    value: 3,
    unit: 'works',
    min: 1,
    max: 100,
    isWhole: true,
    description: 'From how many works on an undisclosed affiliation beside a federal award is a priority review.',
    citation: {
      title: 'NIH NOT-OD-26-084, affiliations must reflect where the supported work was done',
      url: 'https://grants.nih.gov/grants/guide/notice-files/NOT-OD-26-084.html',
    },
  },
  {
    id: 'allow_possible_dates',
    value: false,
    unit: 'yes or no',
    description: 'Whether a date that only may lie inside a window counts, instead of giving `unknown`.',
    citation: {
      title: 'ISO 8601-2:2019, dates of reduced precision are intervals',
      url: 'https://www.iso.org/standard/70908.html',
    },
  },
  {
    id: 'smallest_cell',
    value: 5,
    unit: 'people',
    min: 3,
    max: 50,
    isWhole: true,
    description: 'The least count that the overview and the brief for leadership show; no rule reads it.',
    citation: {
      title: 'Willenborg and de Waal (2001), Elements of Statistical Disclosure Control: the minimum frequency rule',
      url: 'https://doi.org/10.1007/978-1-4613-0121-9',
    },
  },
] as const satisfies readonly Parameter[];

export type ParameterId = (typeof parameters)[number]['id'];

/** Values by parameter id; an absent one keeps its default. */
export type ParameterValues = Readonly<Record<string, number | boolean>>;

/**
 * Sets the as-of date and every parameter as variables of the database, for steps and rules to read.
 *
 * @param asOf the day the question is asked for, `YYYY-MM-DD`.
 * @returns the values in force, in the order of {@link parameters}.
 * @throws PipelineError `parameter_invalid`, before anything is set.
 */
export async function setParameters(db: Database, asOf: string, overrides: ParameterValues): Promise<ParameterValues> {
  const values = parameterValues(overrides);
  if (!isDay(asOf)) throw new PipelineError('parameter_invalid', `as_of is "${asOf}"; write a day as YYYY-MM-DD`);
  await db.run(`set variable as_of = date '${asOf}'`);
  for (const [id, value] of Object.entries(values)) await setVariable(db, id, value);
  return values;
}

/**
 * The defaults with `overrides` in their places.
 *
 * @throws PipelineError `parameter_invalid` for an unknown id, a value of the wrong kind or one outside its range.
 */
export function parameterValues(overrides: ParameterValues): ParameterValues {
  const known = new Map<string, Parameter>(parameters.map((parameter) => [parameter.id, parameter]));
  for (const [id, value] of Object.entries(overrides)) {
    const parameter = known.get(id);
    if (parameter === undefined) throw new PipelineError('parameter_invalid', `no parameter is called "${id}"`);
    const problem = problemWith(parameter, value);
    if (problem !== null) throw new PipelineError('parameter_invalid', `${id} is ${String(value)}; ${problem}`);
  }
  return Object.fromEntries(parameters.map(({ id, value }) => [id, overrides[id] ?? value]));
}

function problemWith({ value: standard, min, max, isWhole }: Parameter, value: number | boolean): string | null {
  if (typeof standard === 'boolean') return typeof value === 'boolean' ? null : 'it must be true or false';
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'it must be a number';
  if (isWhole === true && !Number.isInteger(value)) return 'it must be a whole number';
  if (min !== undefined && value < min) return `it must be at least ${String(min)}`;
  if (max !== undefined && value > max) return `it must be at most ${String(max)}`;
  return null;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
