import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LookupOptions, LookupPlan } from '../../../data-pipeline/lookup/lookup.ts';
import { runLookup } from '../../../data-pipeline/lookup/run-lookup.ts';
import type { LookupService, LookupWish, Subject } from '../../../data-pipeline/lookup/service.ts';
import { lookupServices } from '../../../data-pipeline/lookup/services/index.ts';
import { type RememberingHost, rememberingHost } from '../../support/lookup-host.ts';
import { type ReplayServer, replayServer } from '../../support/replay-server.ts';

const subjects: readonly Subject[] = [
  { personId: 'P1', familyName: 'Varga', givenName: 'Ilka', orcid: '0000-0002-1825-0097', employers: ['03ate3e03'] },
  { personId: 'P2', familyName: 'Osei', givenName: 'Kwame B', orcid: null, employers: ['03ate3e03'] },
];
const works = 230;

let server: ReplayServer;
let host: RememberingHost;

beforeEach(async () => {
  server = await replayServer(answer);
  host = rememberingHost();
});
afterEach(() => server.close());

test('OpenAlex is counted first and then read page by page along its cursor', async () => {
  const plans: LookupPlan[] = [];
  const result = await look('openalex', { onPlan: (plan) => plans.push(plan) });

  expect(plans).toEqual([{ queries: 1, records: 230, requests: 3, costUsd: 0.00030000000000000003, kept: 0 }]);
  expect(result).toMatchObject({ outcome: 'complete', reason: null, records: 230, requests: 4 });
  expect(result.spentUsd).toBeCloseTo(0.0004, 10);
  expect([...host.files.keys()]).toEqual([
    'openalex-q001-p0001.json',
    'openalex-q001-p0002.json',
    'openalex-q001-p0003.json',
  ]);
  const stored = [...host.files.values()].flatMap((text) => (JSON.parse(text) as { results: unknown[] }).results);
  expect(stored).toHaveLength(230);
  expect(decodeURIComponent(server.received[1]?.url ?? '')).toBe(
    '/works?filter=authorships.author.orcid:0000-0002-1825-0097,publication_year:2020-2024&per_page=100&cursor=*',
  );
});

test('by ROR, the employers of the roster are asked for, each once', async () => {
  await look('openalex', {}, { by: 'ror' });
  expect(decodeURIComponent(server.received[0]?.url ?? '')).toContain('authorships.institutions.ror:03ate3e03,');
});

test('the key travels in a header and stands in no file and no line of the receipt', async () => {
  await look('openalex', { key: 'very-secret-key' });
  expect(server.received.every(({ authorization }) => authorization === 'Bearer very-secret-key')).toBe(true);
  expect(server.received.some(({ url }) => url.includes('secret'))).toBe(false);
  expect(host.log + [...host.files.values()].join('')).not.toContain('secret');
});

test('the address of the polite pool of Crossref is sent and not kept', async () => {
  await look('crossref', { key: 'office@harrow.example' });
  expect(server.received.every(({ url }) => url.includes('mailto=office%40harrow.example'))).toBe(true);
  expect(host.log).not.toContain('harrow');
});

test('every request stands in the receipt with its outcome, in order', async () => {
  server.fail({ 2: 'too many', 4: 'cut' });
  await look('openalex');
  const lines = host.log.trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as { kind: string; outcome?: string; status?: number })).toMatchObject([
    { kind: 'start', service: 'openalex', people: 2, queries: 1 },
    { kind: 'request', outcome: 'count', status: 200, total: 230 },
    { kind: 'request', outcome: 'again', status: 429, reason: 'too many requests (429)' },
    { kind: 'request', outcome: 'page', records: 100, file: 'openalex-q001-p0001.json' },
    { kind: 'request', outcome: 'again', status: null, reason: 'the connection broke, or no answer came' },
    { kind: 'request', outcome: 'page', records: 100 },
    { kind: 'request', outcome: 'page', records: 30, next: null },
    { kind: 'end', outcome: 'complete' },
  ]);
  expect(server.received).toHaveLength(6);
});

test('requests keep the pace that the service asks for', async () => {
  await look('crossref');
  expect(host.slept).toEqual([500, 500]);
});

describe('faults', () => {
  test.each(['too many', 'fault', 'cut', 'no json'] as const)(
    'after "%s" the same page is asked for again',
    async (fault) => {
      server.fail({ 2: fault, 3: fault, 5: fault });
      const result = await look('openalex');
      expect(result).toMatchObject({ outcome: 'complete', records: 230, requests: 7 });
    },
  );

  test('the pause grows with each try, and a pause that the service names is kept', async () => {
    server.fail({ 2: 'fault', 3: 'fault', 4: 'fault', 5: 'too many' });
    await look('openalex');
    expect(host.slept.filter((milliseconds) => milliseconds >= 1000)).toEqual([1000, 2000, 4000, 2000]);
  });

  test('a service that does not recover ends the look-up with what to do; what was answered is kept', async () => {
    server.fail({ 3: 'fault', 4: 'fault', 5: 'fault', 6: 'fault', 7: 'fault', 8: 'fault' });
    const result = await look('openalex');
    expect(result).toMatchObject({
      outcome: 'incomplete',
      records: 100,
      reason: 'OpenAlex did not answer after several tries: run the same look-up again later',
    });
  });

  test('a spent budget ends it at once', async () => {
    server.fail({ 3: 'come back tomorrow' });
    const result = await look('openalex');
    expect(result.reason).toBe('the service asks to wait 695 minutes (too many requests (429))');
    expect(result).toMatchObject({ outcome: 'incomplete', records: 100, requests: 3 });
  });

  test('a refused key ends it at once', async () => {
    server.fail({ 1: 'unauthorized' });
    expect(await look('openalex')).toMatchObject({
      outcome: 'incomplete',
      reason: 'OpenAlex refuses the request (401): check the key',
    });
  });

  test('an expired cursor begins its query anew and leaves no page twice', async () => {
    server.fail({ 3: 'expired' });
    const result = await look('openalex');
    expect(result).toMatchObject({ outcome: 'complete', records: 230, requests: 6 });
    expect(result.files).toHaveLength(3);
    expect([...host.files.keys()].toSorted()).toEqual(result.files);
  });

  test('a cursor that expires again and again gives the query up', async () => {
    server.fail({ 3: 'expired', 5: 'expired', 7: 'expired', 9: 'expired' });
    expect(await look('openalex')).toMatchObject({
      outcome: 'incomplete',
      problems: ['1 ORCID iDs, 2020-2024: its position expired again and again'],
    });
  });

  test('a question that the service does not understand is reported and not repeated', async () => {
    server.fail({ 2: 'bad request' });
    const result = await look('openalex');
    expect(result.problems).toEqual(['1 ORCID iDs, 2020-2024: refused (400): {"message":"filter is not known"}']);
    expect(result).toMatchObject({ outcome: 'incomplete', requests: 2 });
  });
});

describe('going on', () => {
  test('the same look-up goes on after the last page that was kept', async () => {
    server.fail({ 3: 'come back tomorrow' });
    await look('openalex');
    server.fail({});
    const asked = server.received.length;
    host = rememberingHost(host);
    const result = await look('openalex');
    expect(result).toMatchObject({ outcome: 'complete', records: 230, requests: 2 });
    expect(server.received.length - asked).toBe(2);
  });

  test('a receipt whose last line was cut in writing asks for that page again', async () => {
    server.fail({ 3: 'come back tomorrow' });
    await look('openalex');
    server.fail({});
    const lines = host.log.split('\n');
    host = rememberingHost({
      files: host.files,
      log: `${lines.slice(0, 2).join('\n')}\n${lines[2]?.slice(0, 40) ?? ''}`,
    });
    expect(await look('openalex')).toMatchObject({ outcome: 'complete', records: 230 });
    expect(host.files.size).toBe(3);
  });

  test('a page whose file is gone is asked for again with its query', async () => {
    await look('openalex');
    host.files.delete('openalex-q001-p0002.json');
    host = rememberingHost(host);
    expect(await look('openalex')).toMatchObject({ outcome: 'complete', records: 230 });
    expect(host.files.size).toBe(3);
  });

  test('another question in the same folder is refused', async () => {
    await look('openalex');
    host = rememberingHost(host);
    await expect(look('openalex', {}, { toYear: 2025 })).rejects.toMatchObject({ code: 'lookup_refused' });
  });

  test('stopping keeps what was answered', async () => {
    const stop = new AbortController();
    const stopping = look('openalex', {
      signal: stop.signal,
      onProgress: () => {
        stop.abort(new Error('stopped'));
      },
    });
    await expect(stopping).rejects.toThrow('stopped');
    expect(host.files.size).toBe(1);
  });
});

describe('limits', () => {
  test('no more requests than allowed are made', async () => {
    const result = await look('openalex', { maxRequests: 2 });
    expect(result).toMatchObject({ outcome: 'incomplete', requests: 2, records: 100 });
    expect(server.received).toHaveLength(2);
  });

  test('no more is spent than allowed', async () => {
    const result = await look('openalex', { maxCostUsd: 0.00025 });
    expect(result.reason).toBe('the limit of 0.0003 USD is reached: raise it to go on');
    expect(result.requests).toBe(2);
  });

  test('counting alone asks for no page', async () => {
    const result = await look('openalex', { countOnly: true });
    expect(result).toMatchObject({ outcome: 'complete', requests: 1, files: [] });
  });

  test('a roster without ORCID iDs has nothing to ask', async () => {
    const nobody = subjects.filter(({ orcid }) => orcid === null);
    await expect(look('orcid', {}, { subjects: nobody })).rejects.toMatchObject({ code: 'lookup_refused' });
  });
});

test('Crossref is read along its cursor until a page is not full', async () => {
  expect(await look('crossref')).toMatchObject({ outcome: 'complete', records: 230, requests: 3 });
  expect(decodeURIComponent(server.received[1]?.url ?? '')).toBe(
    '/works?filter=orcid:0000-0002-1825-0097,from-pub-date:2020,until-pub-date:2024&rows=200&cursor=*',
  );
});

test('ORCID gives one record a person; a person who is not there is said and stops nothing', async () => {
  const more = { ...subjects[0], personId: 'P3', orcid: '0000-0001-5109-3700' } as Subject;
  const result = await look('orcid', {}, { subjects: [...subjects, more] });
  expect(result).toMatchObject({
    outcome: 'complete',
    records: 1,
    problems: ['the record of 0000-0001-5109-3700: not there (404)'],
  });
  expect(server.received.map(({ url }) => url)).toEqual([
    '/v3.0/0000-0001-5109-3700/record',
    '/v3.0/0000-0002-1825-0097/record',
  ]);
});

test('NSF is asked for leaders and for co-investigators, by offset from 0', async () => {
  const result = await look('nsf', {}, { by: 'name' });
  expect(result).toMatchObject({ outcome: 'complete', records: 120 });
  const asked = server.received.map(({ url }) => new URL(url, 'http://x').searchParams);
  expect(asked.map((query) => [query.get('pdPIName') ?? '', query.get('coPDPI') ?? '', query.get('offset')])).toEqual([
    ['Ilka Varga', '', '0'],
    ['Ilka Varga', '', '25'],
    ['', 'Ilka Varga', '0'],
    ['', 'Ilka Varga', '25'],
    ['Kwame B Osei', '', '0'],
    ['Kwame B Osei', '', '25'],
    ['', 'Kwame B Osei', '0'],
    ['', 'Kwame B Osei', '25'],
  ]);
});

test('NIH RePORTER is asked by POST for the names and the years', async () => {
  const result = await look('nih', {}, { by: 'name' });
  expect(result).toMatchObject({ outcome: 'complete', records: 3, requests: 2 });
  expect(JSON.parse(server.received[1]?.body ?? '')).toEqual({
    criteria: {
      pi_names: [
        { last_name: 'Varga', first_name: 'Ilka' },
        { last_name: 'Osei', first_name: 'Kwame' },
      ],
      fiscal_years: [2020, 2021, 2022, 2023, 2024],
    },
    offset: 0,
    limit: 500,
    sort_field: 'appl_id',
  });
});

function look(id: string, options: Partial<LookupOptions> = {}, wish: Partial<LookupWish> = {}) {
  const service = serviceNamed(id);
  return runLookup(service, { subjects, by: 'orcid', fromYear: 2020, toYear: 2024, ...wish }, host, {
    origin: server.origin,
    maxRequests: 10_000,
    maxCostUsd: 1,
    ...options,
  });
}

function serviceNamed(id: string): LookupService {
  const service = lookupServices.find((candidate) => candidate.id === id);
  if (service === undefined) throw new Error(`no service ${id}`);
  return service;
}

/** The services' answers in the shapes that were recorded in 2026. */
function answer(url: URL, body: string): unknown {
  const { pathname, searchParams } = url;
  if (pathname === '/v2/projects/search') {
    const { offset, limit } = JSON.parse(body) as { offset: number; limit: number };
    return { meta: { total: 3, offset, limit }, results: numbered(Math.min(3, limit), (appl_id) => ({ appl_id })) };
  }
  if (pathname.startsWith('/v3.0/')) {
    return pathname.includes('1825') ? { 'orcid-identifier': { path: '0000-0002-1825-0097' }, person: {} } : null;
  }
  if (pathname === '/services/v1/awards.json') {
    const left = Math.min(25, 30 - Number(searchParams.get('offset')));
    return { response: { award: numbered(left, (id) => ({ id: String(id) })), metadata: { totalCount: 30 } } };
  }
  return searchParams.has('per_page') ? openalexPage(searchParams) : crossrefPage(searchParams);
}

function openalexPage(query: URLSearchParams): unknown {
  const size = Number(query.get('per_page'));
  const start = startOf(query);
  const results = numbered(Math.min(size, works - start), (index) => ({
    id: `https://openalex.org/W${String(start + index)}`,
  }));
  const next = start + size < works ? String(start + size) : null;
  return { meta: { count: works, per_page: size, next_cursor: next, cost_usd: 0.0001 }, results };
}

function crossrefPage(query: URLSearchParams): unknown {
  const rows = Number(query.get('rows'));
  const start = startOf(query);
  const items = numbered(Math.min(rows, works - start), (index) => ({ DOI: `10.5555/${String(start + index)}` }));
  return { status: 'ok', message: { 'total-results': works, 'next-cursor': String(start + rows), items } };
}

function startOf(query: URLSearchParams): number {
  const cursor = query.get('cursor') ?? '*';
  return cursor === '*' ? 0 : Number(cursor);
}

function numbered<Item>(length: number, make: (index: number) => Item): readonly Item[] {
  return Array.from({ length: Math.max(0, length) }, (_, index) => make(index));
}
