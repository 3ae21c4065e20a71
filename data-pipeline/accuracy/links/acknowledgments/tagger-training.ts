import { patternMentions } from '../../../core/acknowledgment/mentions.ts';
import { patternNames } from '../../../core/acknowledgment/refined-names.ts';
import { firstAfter } from '../../../core/acknowledgment/span-search.ts';
import { featuresOf } from '../../../core/acknowledgment/tagger/features.ts';
import { taggedNames } from '../../../core/acknowledgment/tagger/tagger.ts';
import { type TaggedKind, tags } from '../../../core/acknowledgment/tagger/tags.ts';
import { type TaggedToken, taggedTokens } from '../../../core/acknowledgment/tagger/tokens.ts';
import { readChainWeights, writeChainWeights } from '../../../core/acknowledgment/tagger/weights.ts';
import { fnv1a } from './statement-parts.ts';
import { labelKinds } from './label-kinds.ts';
import { SpanCounts } from './span-counts.ts';
import type { LabelledStatement } from './tei-statements.ts';
import { type TaggedText, trainedChain } from './train-chain.ts';

/** The table of weights that statements give, as it is shipped. */
export function trainedTable(statements: readonly LabelledStatement[]): string {
  return writeChainWeights(trainedChain(statements.map(taggedText)));
}

/** Kinds of name that labels tell apart least: how well their characters are found where the kind is left aside. */
const names: readonly TaggedKind[] = ['funder', 'program', 'organization'];
const lines: readonly (readonly [string, readonly TaggedKind[]])[] = [
  ...[...new Set(Object.values(labelKinds))].map((kind) => [kind, [kind]] as const),
  [`${names.join(', ')}: the kind left aside`, names],
];

/**
 * How names are found in statements that the weights were not trained on, each fold by a table trained on all others: by kind, and for
 * those that labels tell apart least with the kind left aside.
 */
export function crossValidated(
  statements: readonly LabelledStatement[],
  folds: number,
): ReadonlyMap<string, SpanCounts> {
  const counts = new Map(lines.map(([line]) => [line, new SpanCounts()]));
  const texts = statements.map((statement) => ({ statement, text: taggedText(statement), fold: foldOf(statement) }));
  for (let fold = 0; fold < folds; fold += 1) {
    const rest = texts.filter((one) => one.fold % folds !== fold).map(({ text }) => text);
    const weights = readChainWeights(writeChainWeights(trainedChain(rest)));
    for (const { statement } of texts.filter((one) => one.fold % folds === fold)) {
      const found = taggedNames(statement.text, patternNames(patternMentions(statement.text)), weights);
      for (const [line, kinds] of lines) {
        counts.get(line)?.add(
          found.filter(({ kind }) => kinds.includes(kind)),
          statement.spans.filter(({ label }) => kinds.some((kind) => kind === labelKinds[label])),
        );
      }
    }
  }
  return counts;
}

function foldOf({ text }: LabelledStatement): number {
  return fnv1a(text.slice(0, 80).toLowerCase()) >>> 8;
}

function taggedText(statement: LabelledStatement): TaggedText {
  const tokens = taggedTokens(statement.text);
  const patterns = patternNames(patternMentions(statement.text));
  return { features: featuresOf(statement.text, tokens, patterns), tags: rightTags(tokens, statement) };
}

/** Of labels within one another the first alone counts. */
function rightTags(tokens: readonly TaggedToken[], { spans }: LabelledStatement): readonly number[] {
  const right = tokens.map(() => 0);
  for (const { label, start, end } of spans) {
    const kind = labelKinds[label];
    const first = firstAfter(tokens, start);
    if (kind === undefined || right[first] !== 0) continue;
    for (let index = first; (tokens[index]?.start ?? Infinity) < end; index += 1)
      right[index] = tags.indexOf(`${index === first ? 'B' : 'I'} ${kind}`);
  }
  return right;
}
