/** A value by name with the ends of its interval. */
export interface Interval {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
}
