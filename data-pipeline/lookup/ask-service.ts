import type { LookupHost } from './host.ts';
import type { LookupRequest, LookupService } from './service.ts';

/** Milliseconds after which an answer that does not come is given up. */
const patience = 60_000;

/** Longest wait that a service may ask for before the look-up stops instead. */
const longestWait = 120_000;

const attempts = 6;

/** What came back from one attempt. `text` is empty when nothing came. */
export interface Attempt {
  readonly number: number;
  readonly status: number | null;
  readonly text: string;
  /** The parsed answer; undefined when it is no JSON. */
  readonly answer: unknown;
  /** Why it has to be asked again, or null. */
  readonly fault: string | null;
}

/** The service asks for a longer pause than a look-up waits: its limit is spent for now. */
export class LimitSpent extends Error {
  override readonly name = 'LimitSpent';
}

/**
 * Asks politely: one request at a time, spaced as the service wishes; again after 429, 5xx, a cut connection or an answer that is
 * no JSON, at growing intervals (1, 2, 4 … seconds, spread by up to a half) or after the pause that the service names.
 */
export class ServiceClient {
  readonly #service: LookupService;
  readonly #origin: string;
  readonly #key: string | null;
  readonly #host: LookupHost;
  #earliest = 0;

  constructor(service: LookupService, host: LookupHost, { origin, key }: { origin: string; key: string | null }) {
    this.#service = service;
    this.#host = host;
    this.#origin = origin;
    this.#key = key;
  }

  /** The address as it may be shown and kept: without the key. */
  shown(request: LookupRequest): string {
    return this.#origin + request.path;
  }

  /**
   * Every attempt, the last one being the answer (or the fault that stayed).
   * @throws LimitSpent when the service asks to come back later.
   * @throws the signal's reason when stopped.
   */
  async *ask(request: LookupRequest, signal: AbortSignal | undefined): AsyncGenerator<Attempt> {
    for (let number = 1; number <= attempts; number += 1) {
      await this.#waitForTurn(signal);
      const { status, text, pause } = await this.#once(request, signal);
      const answer = parsed(text);
      const fault = faultOf(status, answer);
      yield { number, status, text, answer, fault };
      if (fault === null) return;
      if (pause !== null && pause > longestWait) {
        throw new LimitSpent(`the service asks to wait ${String(Math.ceil(pause / 60_000))} minutes (${fault})`);
      }
      const backOff = 1000 * 2 ** (number - 1) * (1 + this.#host.random() / 2);
      if (number < attempts) await this.#host.sleep(pause ?? backOff, signal);
    }
  }

  async #waitForTurn(signal: AbortSignal | undefined): Promise<void> {
    const now = this.#host.now().getTime();
    const wait = this.#earliest - now;
    this.#earliest = Math.max(now, this.#earliest) + 1000 / this.#service.perSecond;
    if (wait > 0) await this.#host.sleep(wait, signal);
    signal?.throwIfAborted();
  }

  async #once(request: LookupRequest, signal: AbortSignal | undefined) {
    const { headers, query } = this.#service.credentials(this.#key);
    const url = new URL(this.#origin + request.path);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const timeout = AbortSignal.timeout(patience);
    try {
      const response = await this.#host.fetch(url.href, {
        method: request.body === null ? 'GET' : 'POST',
        body: request.body,
        headers: {
          Accept: 'application/json',
          ...(request.body === null ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        redirect: 'error',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      });
      const pause = pauseOf(response.headers.get('retry-after'), this.#host.now());
      return { status: response.status, text: await response.text(), pause };
    } catch {
      signal?.throwIfAborted();
      return { status: null, text: '', pause: null };
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultOf(status: number | null, answer: unknown): string | null {
  if (status === null) return 'the connection broke, or no answer came';
  if (status === 429) return 'too many requests (429)';
  if (status >= 500) return `a fault of the service (${String(status)})`;
  return status < 300 && answer === undefined ? 'the answer is cut, or no JSON' : null;
}

/** Milliseconds of a Retry-After header: seconds or a date (RFC 9110, 10.2.3). */
function pauseOf(header: string | null, now: Date): number | null {
  if (header === null) return null;
  if (/^\d+$/u.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}
