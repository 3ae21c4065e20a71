/** A covered person as far as a look-up needs them. */
export interface Subject {
  readonly personId: string;
  readonly familyName: string;
  readonly givenName: string | null;
  readonly orcid: string | null;
  /** ROR ids of the employers on the roster. */
  readonly employers: readonly string[];
}

/** What a look-up goes by: the iDs of the people, their names, or the organizations that employ them. */
export type LookupBasis = 'orcid' | 'ror' | 'name';

export interface LookupWish {
  readonly subjects: readonly Subject[];
  readonly by: LookupBasis;
  /** First and last year, inclusive. */
  readonly fromYear: number;
  readonly toYear: number;
}

/** One question to a service, answered in one page or several. `id` is stable for the same wish: `q001`. */
export interface Query {
  readonly id: string;
  /** For people: "50 ORCID iDs, 2019–2024". */
  readonly about: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A request without the service's address and without any key. */
export interface LookupRequest {
  readonly path: string;
  /** JSON to POST; null = GET. */
  readonly body: string | null;
}

/** Where a page begins, in the service's own terms (cursor, offset). */
export type Position = string;

/** What one answer says about itself. */
export interface Page {
  readonly records: number;
  /** Records of the whole query; null = the service does not say. */
  readonly total: number | null;
  /** null = this was the last page. */
  readonly next: Position | null;
  /** What the request cost in USD; null = the service does not say. */
  readonly costUsd: number | null;
}

/** A public interface that can be asked by hand. */
export interface LookupService {
  readonly id: string;
  readonly title: string;
  /** `https://…`, without a slash at the end. */
  readonly origin: string;
  /** Requests a second that stay below what the service asks for, one at a time. */
  readonly perSecond: number;
  /** USD for one page; 0 = free. */
  readonly pricePerPage: number;
  /** Records that a page holds at most. */
  readonly pageSize: number;
  readonly bases: readonly [LookupBasis, ...LookupBasis[]];
  /** Name of the environment variable that holds the user's own key or address; null = none is known. */
  readonly keyVariable: string | null;
  readonly firstPosition: Position;
  /** Whether it may be asked from a page: it sends the CORS headers for that. */
  readonly isForPages: boolean;
  queries(wish: LookupWish): readonly Query[];
  request(query: Query, position: Position): LookupRequest;
  /** A request whose answer tells the number of records at the least cost; null = there is none. */
  countRequest(query: Query): LookupRequest | null;
  /** Headers and query parameters that carry the key: never part of a file, a log or a message. */
  credentials(key: string | null): {
    readonly headers: Readonly<Record<string, string>>;
    readonly query: Readonly<Record<string, string>>;
  };
  /** null when the answer has not the shape of this service. */
  page(answer: unknown, position: Position): Page | null;
  /** Whether an answer of this status means that a position is not known any more, so that the query begins anew. */
  isExpired(status: number, text: string): boolean;
}

/** The wish's people in lists of at most `size`. */
export function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** ORCID iDs or ROR ids of the wish, each once, in order. */
export function identifiers({ subjects, by }: LookupWish): readonly string[] {
  const ids = by === 'ror' ? subjects.flatMap(({ employers }) => employers) : subjects.map(({ orcid }) => orcid);
  return [...new Set(ids.filter((id) => id !== null))].toSorted();
}

export function queryId(index: number): string {
  return `q${String(index + 1).padStart(3, '0')}`;
}

/** `path?name=value&…`, names in the order given. */
export function withQuery(path: string, parameters: Readonly<Record<string, string>>): string {
  return `${path}?${new URLSearchParams(parameters).toString()}`;
}
