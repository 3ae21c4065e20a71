const steps: Readonly<Record<string, (active: number, last: number) => number>> = {
  ArrowDown: (active) => active + 1,
  ArrowUp: (active) => active - 1,
  PageDown: (active) => active + 10,
  PageUp: (active) => active - 10,
  Home: () => 0,
  End: (_, last) => last,
};

/** The record that a key leads to from the active one; null for a key that leads nowhere. */
export function movedTo(event: KeyboardEvent, active: number, length: number): number | null {
  const step = steps[event.key];
  if (step === undefined || length === 0 || event.ctrlKey || event.metaKey || event.altKey) return null;
  return Math.min(length - 1, Math.max(0, step(active, length - 1)));
}

/** Moves the focus to the chosen record where a record has it already, and keeps it in sight. */
export function focusChosen(container: HTMLElement): void {
  const chosen = container.querySelector<HTMLElement>('[aria-current="true"]');
  if (container.contains(document.activeElement)) chosen?.focus({ preventScroll: true });
  chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
