import type { Brief, BriefFigures, BriefUnit, BriefYearRow } from '../../brief/brief.ts';
import { cautionWords, coverageLines, hidingWords, tooFewWords } from '../../brief/brief-lines.ts';
import { countText, partShareText, partText, severityNames, tableCountText } from '../../brief/brief-text.ts';
import { briefTiles } from '../../brief/brief-tiles.ts';
import { barChart, shareChart } from './sheet-charts.ts';
import { part, type SheetPart } from './sheet-part.ts';

/** The brief as one page to print: every figure with its denominator, its meaning and how it was made; no names. */
export function briefSheet(brief: Brief): SheetPart {
  const { figures, smallestCell } = brief;
  return part('article.brief', [
    head(brief),
    ...(figures === null ? [part('p.caution', tooFewWords(smallestCell))] : body(brief, figures)),
    receipt(brief),
  ]);
}

/** The line at the foot of every page: who may read it, and by what it can be checked. */
export function sheetLabel({ journalHead }: Brief): string {
  const head = journalHead?.hash?.slice(0, 16) ?? 'none';
  return `For leadership · aggregate figures, no names · journal ${head}`;
}

function head({ workspace, asOf, figures }: Brief): SheetPart {
  const organization = figures?.coverage.organization ?? null;
  const checked = organization === null ? '' : `; ${partShareText(organization)} of their works could be checked`;
  const people = figures === null ? '' : ` · ${String(figures.people)} covered people${checked}`;
  return part('header', [
    part('h1', [part('bdi', workspace)]),
    part('p', [part('b', 'Research disclosure brief'), ` · as of ${asOf}${people}`]),
  ]);
}

function body(brief: Brief, figures: BriefFigures): readonly SheetPart[] {
  return [
    part('p.caution', cautionWords),
    part('div.tiles', [...briefTiles(brief, figures).map(tile), severityTile(figures)]),
    part('div.charts', [monthChart(figures), yearChart(figures)]),
    unitSection(figures),
    part('div.pair', [coverageSection(brief, figures), ruleSection(figures)]),
    part('section.method', [
      part('h2', 'What the figures mean'),
      part(
        'dl',
        briefTiles(brief, figures).flatMap(({ label, definition }) => [part('dt', label), part('dd', definition)]),
      ),
    ]),
  ];
}

function tile({
  label,
  value,
  note,
}: {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}): SheetPart {
  return part('div.tile', [part('h3', label), part('p.value', value), part('p.note', note)]);
}

function severityTile({ severities, open, found }: BriefFigures): SheetPart {
  const isOpen = severities?.of !== 'found';
  const rows = (severities?.counts ?? []).map(({ severity, count }) =>
    part('li', [part('span', severityNames[severity]), part('span.count', tableCountText(count))]),
  );
  return part('div.tile', [
    part('h3', isOpen ? 'To review, by severity' : 'Found, by severity'),
    rows.length === 0 ? part('p.note', 'hidden: too few of a kind') : part('ul', rows),
    part('p.note', `of ${countText(isOpen ? open : found)}`),
  ]);
}

function monthChart({ months }: BriefFigures): SheetPart {
  const title = 'Findings opened and decided per month';
  const named = months.filter(({ month }) => month !== null);
  if (named.length === 0) return section(title, [part('p.note', 'The journal names no month yet.')]);
  const chart = barChart(
    named.map(({ month }) => month ?? ''),
    [
      { label: 'Opened', values: named.map(({ opened }) => opened) },
      { label: 'Decided', values: named.map(({ decided }) => decided) },
    ],
    title,
  );
  const key = part('p.key', [
    part('span.series-0', 'Opened'),
    part('span.series-1', 'Decided'),
    part('span.unsaid', 'Hidden'),
  ]);
  return section(title, [chart, key]);
}

function yearChart({ years, coverage: { organization } }: BriefFigures): SheetPart {
  const title = 'International share of works, by year';
  if (years === null || years.rows.length === 0)
    return section(title, [part('p.note', 'Too few works to show years.')]);
  const chart = shareChart(
    years.rows.map(({ year }) => year),
    { label: 'International', values: years.rows.map(shareOf) },
    title,
  );
  const base =
    years.of === 'all works'
      ? 'all works'
      : `works with an organization (${organization === null ? '' : partText(organization)})`;
  return section(title, [
    chart,
    part('p.key', `Organizations of two or more countries on one work, of ${base}; gaps are hidden.`),
  ]);
}

function shareOf({ international, base }: BriefYearRow): number | null {
  return international === null || base === null || base === 0 ? null : international / base;
}

/** More units than these stand in two columns. */
const mostInOne = 14;

function unitSection({ units }: BriefFigures): SheetPart {
  const title = 'By unit, in alphabetical order';
  if (units === null) return section(title, [part('p.note', 'The units are too small to be shown.')]);
  const half = Math.ceil(units.length / 2);
  const tables = units.length > mostInOne ? [units.slice(0, half), units.slice(half)] : [units];
  return section(title, [part(tables.length > 1 ? 'div.pair' : 'div', tables.map(unitTable))]);
}

function unitTable(units: readonly BriefUnit[]): SheetPart {
  return table(
    ['Unit', 'People', 'Found', 'To review', 'Decided', 'Found per 100'],
    units.map(({ unit, people, found, open, decided }) => [
      unit,
      ...[people, found, open, decided].map(tableCountText),
      people === null || found === null || people === 0 ? '–' : ((100 * found) / people).toFixed(1),
    ]),
  );
}

function coverageSection(brief: Brief, figures: BriefFigures): SheetPart {
  return section('What could be checked', [
    table(
      ['Coverage', 'Had data', ''],
      coverageLines(figures).map(({ title, part: covered, things }) => [
        title,
        covered === null ? 'hidden' : `${partText(covered)} ${things}`,
        covered === null ? '' : partShareText(covered),
      ]),
    ),
    part('p.hiding', [part('b', 'Hidden counts. '), hidingWords(brief)]),
  ]);
}

function ruleSection({ rules }: BriefFigures): SheetPart {
  return section('Verdicts without a finding', [
    table(
      ['Rule', 'Satisfied', 'Unknown', 'Unknowable'],
      rules.map(({ ruleId, satisfied, unknown, unknowable }) => [
        ruleId,
        ...[satisfied, unknown, unknowable].map(tableCountText),
      ]),
    ),
  ]);
}

function receipt({ tool, journalHead }: Brief): SheetPart {
  const journal =
    journalHead === null
      ? 'no journal'
      : `journal of ${String(journalHead.entries)} entries, the newest ${journalHead.hash ?? 'none'}`;
  return part('footer', [part('p', `${tool.name} ${tool.version}; ${journal}.`)]);
}

function section(title: string, children: readonly SheetPart[]): SheetPart {
  return part('section', [part('h2', title), ...children]);
}

/** The first cell of a row heads it. */
function table(columns: readonly string[], rows: readonly (readonly string[])[]): SheetPart {
  const heads = columns.map((name, at) => part(at === 0 ? 'th' : 'th.number', name, { scope: 'col' }));
  const cells = (row: readonly string[]) =>
    row.map((text, at) =>
      at === 0
        ? part('th', [part('bdi', text)], { scope: 'row' })
        : part(text === 'hidden' ? 'td.number.hidden' : 'td.number', text),
    );
  return part('table', [
    part('thead', [part('tr', heads)]),
    part(
      'tbody',
      rows.map((row) => part('tr', cells(row))),
    ),
  ]);
}
