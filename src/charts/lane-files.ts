import { csv, type LaneRow } from '#pipeline';
import { saveFile } from '../ui/save-file.ts';
import { chartSvg, svgToPng } from './export-svg.ts';
import { fileStem } from './file-stem.ts';
import { type FileChoice, pictureChoices } from './picture-choices.ts';

interface LaneFigure {
  readonly body: () => Element;
  readonly lanes: readonly LaneRow[];
  /** Whose lanes these are. */
  readonly subject: string;
  readonly coverage: string;
  readonly origin: () => string;
}

const definition =
  'A row for each organization or award: above its line what was disclosed, below it what the public record shows. Hatched: observed, with no matching row on the form.';

/** What swim lanes can be saved as. */
export function laneChoices({ body, lanes, subject, coverage, origin }: LaneFigure): readonly FileChoice[] {
  const title = `Disclosed against observed: ${subject}`;
  const svg = () => chartSvg(body(), { title, notes: [definition, coverage, origin()] });
  const stem = fileStem(title);
  return [
    ...pictureChoices(stem, svg, (scale) => svgToPng(svg(), scale)),
    {
      label: 'Rows (CSV)',
      onchoose: () => saveFile(`${stem}.csv`, new Blob([laneCsv(lanes)], { type: 'text/csv;charset=utf-8' })),
    },
  ];
}

function laneCsv(lanes: readonly LaneRow[]): string {
  const columns = ['lane', 'label', 'detail', 'starts_on', 'ends_before', 'is_gap', 'work_count'] as const;
  return csv(
    columns,
    lanes.map((row) => columns.map((name) => row[name])),
  ).text;
}
