/** What a hand does on a picture; positions are pixels from its top left corner. */
export interface Gestures {
  readonly ondrag: (dx: number, dy: number) => void;
  readonly onzoom: (factor: number, x: number, y: number) => void;
  readonly onpoint: (x: number, y: number) => void;
  readonly onleave: () => void;
  /** A click or tap that was not a drag. */
  readonly onpress: (x: number, y: number, isTouch: boolean) => void;
}

/** Drag to move, wheel or two fingers to zoom, click or tap to choose. */
export class TouchAndMouse {
  readonly #element: HTMLElement;
  readonly #gestures: Gestures;
  readonly #pointers = new Map<number, { x: number; y: number }>();
  readonly #listening = new AbortController();
  #hasMoved = false;

  constructor(element: HTMLElement, gestures: Gestures) {
    this.#element = element;
    this.#gestures = gestures;
    const options = { signal: this.#listening.signal };
    element.addEventListener('pointerdown', (event) => this.#down(event), options);
    element.addEventListener('pointermove', (event) => this.#move(event), options);
    element.addEventListener('pointerup', (event) => this.#up(event), options);
    element.addEventListener('pointercancel', (event) => this.#pointers.delete(event.pointerId), options);
    element.addEventListener('pointerleave', () => gestures.onleave(), options);
    element.addEventListener('wheel', (event) => this.#wheel(event), { ...options, passive: false });
  }

  destroy(): void {
    this.#listening.abort();
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#element.setPointerCapture(event.pointerId);
    if (this.#pointers.size === 0) this.#hasMoved = false;
    this.#pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    const x = event.offsetX;
    const y = event.offsetY;
    if (before === undefined) {
      if (event.pointerType === 'mouse') this.#gestures.onpoint(x, y);
      return;
    }
    if (!this.#hasMoved && Math.hypot(x - before.x, y - before.y) < 4) return;
    this.#hasMoved = true;
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) this.#gestures.ondrag(x - before.x, y - before.y);
    else {
      const factor = Math.hypot(x - other.x, y - other.y) / Math.hypot(before.x - other.x, before.y - other.y);
      if (Number.isFinite(factor) && factor > 0) this.#gestures.onzoom(factor, (x + other.x) / 2, (y + other.y) / 2);
    }
    this.#pointers.set(event.pointerId, { x, y });
  }

  #up(event: PointerEvent): void {
    if (!this.#pointers.delete(event.pointerId) || this.#hasMoved) return;
    this.#gestures.onpress(event.offsetX, event.offsetY, event.pointerType === 'touch');
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
    this.#gestures.onzoom(Math.exp(-pixels * 0.0016), event.offsetX, event.offsetY);
  }
}
