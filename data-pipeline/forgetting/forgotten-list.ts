import { createSHA256 } from 'hash-wasm';
import * as v from 'valibot';

/**
 * The identifiers of people who were forgotten, as salted hashes: it names nobody, and an identifier that comes again is known by
 * it. `salt` is 128 random bits, one for each workspace; a merge brings those of the colleague's.
 */
export const forgottenShape = v.array(
  v.object({
    salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
    hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
);

export type ForgottenList = Readonly<v.InferOutput<typeof forgottenShape>>;

const unitSeparator = '\u001f';

/**
 * A list with identifiers added, sorted; one that is on it stays as it is.
 *
 * @param newSalt is used where the list has none yet.
 */
export async function withForgotten(
  list: ForgottenList,
  identifiers: readonly string[],
  newSalt: string,
): Promise<ForgottenList> {
  const salt = list[0]?.salt ?? newSalt;
  const hash = await hasher();
  return joinForgotten(
    list,
    identifiers.map((identifier) => ({ salt, hash: hash(salt, identifier) })),
  );
}

/** Both lists as one, each entry once, the salt of the first list first. */
export function joinForgotten(own: ForgottenList, theirs: ForgottenList): ForgottenList {
  const joined = new Map([...own, ...theirs].map((entry) => [`${entry.salt} ${entry.hash}`, entry]));
  const salts = [...new Set([...joined.values()].map(({ salt }) => salt))];
  return [...joined.values()].toSorted(
    (a, b) => salts.indexOf(a.salt) - salts.indexOf(b.salt) || (a.hash < b.hash ? -1 : 1),
  );
}

/** Tells of an identifier whether it is one that was forgotten. */
export async function forgottenTest(list: ForgottenList): Promise<(identifier: string) => boolean> {
  const hash = await hasher();
  const hashes = new Set(list.map((entry) => `${entry.salt} ${entry.hash}`));
  const salts = [...new Set(list.map(({ salt }) => salt))];
  return (identifier) => salts.some((salt) => hashes.has(`${salt} ${hash(salt, identifier)}`));
}

/** The hash that `forgotten_rows.sql` makes too. */
async function hasher(): Promise<(salt: string, identifier: string) => string> {
  const sha256 = await createSHA256();
  return (salt, identifier) => sha256.init().update(`${salt}${unitSeparator}${identifier}`).digest('hex');
}
