import { changeTones, type ScenePaint } from './scene.ts';

const tones = [
  ...['other', '1', '2', '3', '4', '5', '6'].map((name) => `--community-${name}`),
  ...Object.keys(changeTones).map((name) => `--change-${name}`),
  '--accent',
];

/** The colors of the theme that `element` stands in, read from its style tokens. */
export function scenePaint(element: HTMLElement): ScenePaint {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const color = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const paint: ScenePaint = {
    ground: color('--surface'),
    ink: color('--ink'),
    quiet: color('--ink-2'),
    accent: color('--accent'),
    edge: color('--line-control'),
    tones: tones.map(color),
    font: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return paint;
}

/** Calls `onchange` whenever the theme changes, by the reader or by the system; returns how to stop that. */
export function watchTheme(onchange: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(onchange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  system.addEventListener('change', onchange);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', onchange);
  };
}
