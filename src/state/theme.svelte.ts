export type ThemeChoice = 'system' | 'light' | 'dark';

const choices: readonly ThemeChoice[] = ['system', 'light', 'dark'];
const key = 'candor.theme';

/** Light, dark, or as the system says; remembered in this browser. */
export class Theme {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly #root: Pick<HTMLElement, 'dataset'>;
  #choice = $state<ThemeChoice>('system');

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'>, root: Pick<HTMLElement, 'dataset'>) {
    this.#storage = storage;
    this.#root = root;
    this.#choice = choices.find((choice) => choice === storage.getItem(key)) ?? 'system';
    this.#apply();
  }

  get choice(): ThemeChoice {
    return this.#choice;
  }

  /** Moves on to the next of system, light, dark. */
  turn(): void {
    this.#choice = choices[(choices.indexOf(this.#choice) + 1) % choices.length] ?? 'system';
    this.#storage.setItem(key, this.#choice);
    this.#apply();
  }

  #apply(): void {
    if (this.#choice === 'system') delete this.#root.dataset['theme'];
    else this.#root.dataset['theme'] = this.#choice;
  }
}
