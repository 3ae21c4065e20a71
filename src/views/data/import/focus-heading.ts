/** Puts the focus on the first heading inside, so that a reader by ear hears where the step begins. */
export function focusHeading(element: HTMLElement): void {
  element.querySelector<HTMLElement>('h1')?.focus();
}
