import type { UnreadTableSource } from '../source.ts';

/** Requests and answers that a program's tests recorded (VCR cassettes, YAML). */
export const recordedRequests: UnreadTableSource = {
  form: 'table-unread',
  id: 'recorded-requests',
  title: 'recorded web requests of a test (YAML)',
  looksLike: 'YAML that begins with http_interactions',
  required: [],
  headerless: {
    recognizes: ([first, second]) =>
      first?.[0]?.trim() === 'http_interactions:' && second?.[0]?.trim().startsWith('- request:') === true,
  },
  advice:
    'Records lie in them packed as text, among addresses and headers: export the works themselves as JSON or CSV.',
};
