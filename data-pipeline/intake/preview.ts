import { sources } from '../sources/index.ts';
import type { InputFile } from './input-file.ts';
import { encodings } from './encoding.ts';
import { surveyed } from './encoding-survey.ts';
import { defaultLimits } from './limits.ts';
import type { MappingProfile } from './mapping.ts';
import { guessMapping } from './mapping-guess.ts';
import { mappingTemplates } from './mapping-layout.ts';
import { flatTable, type Look, lookAt, type Looking, unknownRecords } from './preview-look.ts';
import type { Preview, PreviewOptions, PreviewRecord } from './preview-types.ts';
import { headerHash } from './table-layout.ts';

/** Bytes of a text that are looked at to tell its encoding. */
const surveyedBytes = 16 * 2 ** 20;

export type * from './preview-types.ts';

/**
 * Reads the head of a file as a load would, and shows each record as it stands beside what is made of it. It stops after
 * `rows` records and writes nothing.
 *
 * @throws the signal's reason when stopped. What is wrong with the file is its `problem`.
 */
export async function previewFile(file: InputFile, options: PreviewOptions = {}): Promise<Preview> {
  const looking: Looking = {
    file,
    wanted: options.rows ?? 100,
    limits: { ...defaultLimits, ...options.limits },
    signal: options.signal,
    profiles: options.profiles ?? [],
    chosen: options.profile ?? null,
    guesses: new Map(),
    showsUnknown: false,
    leastCells: options.takesOneColumn === true ? 1 : 2,
  };
  let look = await lookAt(looking);
  if (look === 'no-utf-8') {
    looking.guesses = await surveyed(file, looking.limits, options.signal, surveyedBytes);
    look = await lookAt(looking);
  }
  if (look === 'no-utf-8') throw new Error('the survey of encodings found none');
  if (look.problem?.code !== 'file_not_recognized') return preview(looking, look);

  looking.showsUnknown = true;
  const unknown = await lookAt(looking);
  if (unknown === 'no-utf-8' || unknown.watcher.records.length === 0) return preview(looking, look);
  return preview(looking, { ...unknown, problem: look.problem });
}

async function preview({ file, wanted, profiles, chosen, guesses }: Looking, look: Look): Promise<Preview> {
  const source = sources.find(({ id }) => id === look.format);
  const { records, headerCells } = look.watcher;
  const flat = look.format === unknownRecords.id ? flatTable(records) : null;
  const header = flat?.header ?? headerCells;
  const shown = (flat?.records ?? records).slice(0, wanted);
  const isUnknown = source === undefined;
  const isGuessed = look.isGuessed || (look.encoding !== null && guesses.get(look.member ?? '') === look.encoding);
  const guess =
    header === null || !isUnknown ? null : await guessed(header, shown, isGuessed ? look.encoding : null, file);
  const applied = look.mapping === null ? null : (chosen ?? profiles.find(({ name }) => name === look.mapping) ?? null);
  return {
    path: file.path,
    bytes: file.size,
    member: look.member,
    otherMembers: look.otherMembers,
    format: source === undefined ? null : { id: source.id, title: source.title },
    form: source?.form ?? look.form,
    encoding: look.encoding,
    encodingIsGuessed: isGuessed,
    delimiter: look.delimiter,
    header: header === null ? null : [...header],
    headerHash: header === null ? null : await headerHash(header),
    records: shown,
    isWhole: look.isWhole,
    profile: applied ?? guess,
    profileIsApplied: applied !== null,
    targets: mappingTemplates(sources).map(({ id, title, required, optional }) => ({ id, title, required, optional })),
    droppedColumns: isUnknown ? [] : look.output.droppedColumns,
    problem: look.problem,
  };
}

/** A mapping to start from, named as the file is, in the encoding that was found out. */
async function guessed(
  header: readonly string[],
  records: readonly PreviewRecord[],
  encoding: string | null,
  { path }: InputFile,
): Promise<MappingProfile | null> {
  const cells = records.flatMap((record) => (record.cells === null ? [] : [record.cells]));
  const guess = await guessMapping(header, cells, mappingTemplates(sources));
  if (guess === null) return null;
  const name = path.replace(/^.*[/\\]/u, '').slice(0, 200);
  return { ...guess, name, encoding: encodings.find((known) => known === encoding) ?? null };
}
