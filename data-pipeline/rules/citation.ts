/** A law, form, notice or paper that a rule or a parameter rests on. */
export interface Citation {
  readonly title: string;
  readonly url: string;
}
