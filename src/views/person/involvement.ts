/** A work or award, and the covered people who stand on it. */
export interface Involvement {
  readonly kind: 'work' | 'award';
  readonly label: string;
  readonly personIds: ReadonlySet<string>;
}
