import type { Mention } from '../../../core/acknowledgment/mention.ts';
import { mentionsIn } from '../../../core/acknowledgment/mentions.ts';
import type { MentionKind } from '../../../core/acknowledgment/mention-kinds.ts';
import type { LinkFigure } from '../figure.ts';
import type { LinkTrial } from '../trial.ts';
import { SpanCounts } from './span-counts.ts';
import { ownTest, partedStatements } from './statement-parts.ts';
import { type LabelledStatement, teiStatements } from './tei-statements.ts';

const files = ['all-acknowledgements', 'all-fundings', 'all-infrastructures', ownTest];
const pathOf = (file: string) => `E_labelled/grobid_funding_ack_${file}.tei.xml`;

/** The files of labelled statements, and where they lie. */
export const fundingFiles = files.map((file) => ({ file, path: pathOf(file) }));

/** The statements that may be tuned on. @param texts of {@link fundingFiles}, in their order */
export function tunedStatements(texts: readonly string[]): readonly LabelledStatement[] {
  const statements = fundingFiles.flatMap(({ file }, index) => teiStatements(file, texts[index] ?? ''));
  return partedStatements(statements).flatMap(({ part, statement }) => (part === 'tuned on' ? [statement] : []));
}

/** What our kinds of mention are called in GROBID's files, and the F1 of exact offsets that is promised of the held-out part. */
const kinds: readonly {
  readonly name: string;
  readonly ours: readonly MentionKind[];
  readonly theirs: readonly string[];
  readonly asked: number | null;
}[] = [
  { name: 'funder', ours: ['funder'], theirs: ['funder'], asked: 0.9 },
  { name: 'award number', ours: ['award_number'], theirs: ['grantNumber'], asked: 0.95 },
  { name: 'person', ours: ['person'], theirs: ['individual'], asked: null },
  { name: 'programme', ours: ['program'], theirs: ['programName', 'grantName', 'projectName'], asked: null },
  { name: 'organization', ours: ['organization', 'facility'], theirs: ['institution', 'affiliation'], asked: null },
];

/** Mentions in acknowledgments and funding statements that GROBID's makers marked by hand, by exact characters. */
export const fundingStatements: LinkTrial = {
  needs: files.map(pathOf),
  async run(host) {
    const decoder = new TextDecoder();
    const statements: LabelledStatement[] = [];
    for (const file of files) statements.push(...teiStatements(file, decoder.decode(await host.bytes(pathOf(file)))));
    const parted = partedStatements(statements).map((one) => ({ ...one, mentions: mentionsIn(one.statement.text) }));
    const set = 'Funding statements (GROBID)';
    const figures = ['held out', 'GROBID’s own test file', 'tuned on'].flatMap((part) => {
      const own = parted.filter((one) => one.part === part);
      const perFile = part === 'held out' ? files.slice(0, 3) : [];
      return [
        ...figuresOf(set, part, own),
        ...perFile.flatMap((file) =>
          figuresOf(
            `${set}: ${file}`,
            part,
            own.filter(({ statement }) => statement.file === file),
            true,
          ),
        ),
      ];
    });
    const count = (part: string) => String(parted.filter((one) => one.part === part).length);
    const note =
      `${String(parted.length)} different statements of ${String(statements.length)}; by a hash of their words ${count('tuned on')} were tuned on and ${count('held out')} never looked at. ` +
      'F1 is 2 · hits ÷ (found + labelled).';
    return { figures, notes: [{ set, note }] };
  },
};

interface Read {
  readonly statement: LabelledStatement;
  readonly mentions: readonly Mention[];
}

function figuresOf(set: string, part: string, statements: readonly Read[], onlyF1 = false): readonly LinkFigure[] {
  return kinds.flatMap(({ name, ours, theirs, asked }) => {
    const counts = new SpanCounts();
    for (const { statement, mentions } of statements) {
      counts.add(
        mentions.filter(({ kind }) => ours.includes(kind)),
        statement.spans.filter(({ label }) => theirs.includes(label)),
      );
    }
    if (onlyF1 && asked === null) return [];
    const { found, labelled, exact, touching, touched } = counts;
    const f1 = {
      set,
      part,
      figure: `${name}: F1, exact`,
      hits: 2 * exact,
      total: found + labelled,
      asked: part === 'held out' && !onlyF1 ? asked : null,
    };
    if (onlyF1) return labelled === 0 ? [] : [f1];
    return [
      f1,
      { set, part, figure: `${name}: precision, exact`, hits: exact, total: found, asked: null },
      { set, part, figure: `${name}: recall, exact`, hits: exact, total: labelled, asked: null },
      { set, part, figure: `${name}: F1, touching`, hits: touching + touched, total: found + labelled, asked: null },
    ];
  });
}
