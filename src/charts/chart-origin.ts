import { createContext } from 'svelte';

/** What the page's charts are made of, to be said inside every file that leaves it. */
export interface ChartOrigin {
  /** The workspace. */
  readonly source: string;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
}

/** Set once, in App.svelte; asked when a file is made, since both change with the workspace. */
export const [getChartOrigin, setChartOrigin] = createContext<() => ChartOrigin>();

/** The last note under an exported picture. */
export function originText({ source, asOf }: ChartOrigin): string {
  return `Source: ${source}. As of ${asOf}. Made with Candor.`;
}
