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

/** How names are found in statements that the weights were not trained on: each fold by a table trained on all others. */
export function crossValidated(
  statements: readonly LabelledStatement[],
  folds: number,
): ReadonlyMap<TaggedKind, SpanCounts> {
  const counts = new Map<TaggedKind, SpanCounts>();
  const texts = statements.map((statement) => ({ statement, text: taggedText(statement), fold: foldOf(statement) }));
  for (let fold = 0; fold < folds; fold += 1) {
    const rest = texts.filter((one) => one.fold % folds !== fold).map(({ text }) => text);
    const weights = readChainWeights(writeChainWeights(trainedChain(rest)));
    for (const { statement } of texts.filter((one) => one.fold % folds === fold)) {
      const found = taggedNames(statement.text, patternNames(patternMentions(statement.text)), weights);
      for (const kind of new Set(Object.values(labelKinds))) {
        const own = counts.get(kind) ?? new SpanCounts();
        counts.set(kind, own);
        own.add(
          found.filter((name) => name.kind === kind),
          statement.spans.filter(({ label }) => labelKinds[label] === kind),
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
