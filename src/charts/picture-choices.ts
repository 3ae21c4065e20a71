import { saveFile } from '../ui/save-file.ts';

export interface FileChoice {
  readonly label: string;
  readonly onchoose: () => void | Promise<void>;
}

/** Pixels for each of the screen's: to look at, to print, to hang up. */
const scales = [
  { label: 'Picture (PNG)', scale: 2 },
  { label: 'Picture for print (PNG, 4×)', scale: 4 },
  { label: 'Picture for a poster (PNG, 8×)', scale: 8 },
] as const;

/** A picture as SVG, and as PNG in three sizes; it is made when it is asked for. */
export function pictureChoices(
  stem: string,
  svg: () => string,
  png: (scale: number) => Promise<Blob>,
): readonly FileChoice[] {
  return [
    { label: 'Picture (SVG)', onchoose: () => saveFile(`${stem}.svg`, new Blob([svg()], { type: 'image/svg+xml' })) },
    ...scales.map(({ label, scale }) => ({
      label,
      onchoose: async () => saveFile(`${stem}.png`, await png(scale)),
    })),
  ];
}
