import { type ImportItem, type Look, mayBeMap, type Standing } from '../../../state/import-item.ts';
import { plural } from '../../../ui/numbers.ts';

/** Each standing as a mark: its tone and its words. */
export const standingMarks: Readonly<
  Record<Standing, { readonly tone: 'good' | 'attention' | 'fault' | 'quiet'; readonly words: string }>
> = {
  waiting: { tone: 'quiet', words: 'Looking…' },
  ready: { tone: 'good', words: 'Ready' },
  partly: { tone: 'attention', words: 'Ready, in part' },
  unmapped: { tone: 'attention', words: 'Needs mapping' },
  unused: { tone: 'quiet', words: 'Not used' },
  network: { tone: 'quiet', words: 'Not imported' },
  unusable: { tone: 'fault', words: 'Cannot be read' },
};

const forms: Readonly<Record<string, string>> = {
  json: 'JSON records',
  'json-unread': 'JSON records',
  'json-document': 'JSON document',
  table: 'Table',
  'table-unread': 'Table',
  tagged: 'Tagged text',
  bibtex: 'BibTeX',
  xml: 'XML form',
  'xml-records': 'XML records',
  workbook: 'Workbook',
};

/** What a file is: its format, the mapping that reads it, or what can be said of its form. */
export function kindWords({ look, profile }: Pick<ImportItem, 'look' | 'profile'>): string {
  if (look === null) return '';
  if (look.problem?.code === 'network_not_imported') return 'Network';
  if (look.otherMembers.length > 0) return `Archive of ${plural(look.otherMembers.length + 1, 'file')}`;
  if (look.profileIsApplied && profile !== null) return `${targetTitle(look, profile.target)}, by mapping`;
  if (look.format !== null) return look.format.title;
  const form = look.form === null ? 'Not recognized' : (forms[look.form] ?? 'Not recognized');
  return look.header === null ? form : `${form} with ${plural(look.header.length, 'column')}`;
}

/** An encoding as the receipt names it, in words where its name is none. */
export function encodingWords(encoding: string): string {
  return encoding === 'utf-8-in-part' ? 'utf-8, in part' : encoding;
}

/** The title of a kind of table that columns can be mapped to. */
export function targetTitle({ targets }: Pick<Look, 'targets'>, id: string): string {
  return targets.find((target) => target.id === id)?.title ?? id;
}

/** What is worth knowing before the import, in a few words each. */
export function itemNotes({ look, standing }: ImportItem, isReplacing: boolean): readonly string[] {
  const notes: string[] = [];
  if (look?.member != null) {
    const more = look.otherMembers.length;
    const first = look.format === null ? look.member : `${look.member}, ${look.format.title}`;
    notes.push(more === 0 ? `holds ${look.member}` : `the first that is read: ${first}`);
  }
  if (look !== null && look.tried.rejected > 0 && (standing === 'ready' || standing === 'partly')) {
    const tried = look.tried.accepted + look.tried.rejected + look.tried.blank;
    notes.push(rejectedWords(look, tried));
  }
  if (look !== null && mayBeMap(look)) notes.push('can be drawn, where it is a map of VOSviewer');
  if (isReplacing) notes.push('replaces the loaded file of this name');
  return notes;
}

function rejectedWords({ tried: { accepted, rejected }, isWhole }: Look, tried: number): string {
  if (isWhole && tried === 1) return 'its one record would be rejected';
  const looked = isWhole ? `its ${plural(tried, 'record')}` : `the first ${plural(tried, 'record')}`;
  return accepted === 0 ? `none of ${looked} would be accepted` : `${String(rejected)} of ${looked} would be rejected`;
}
