import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What can go wrong with one answer. */
export type Fault =
  'too many' | 'fault' | 'cut' | 'no json' | 'expired' | 'unauthorized' | 'come back tomorrow' | 'bad request';

interface Received {
  readonly method: string;
  readonly url: string;
  readonly body: string;
  readonly authorization: string | null;
}

export interface ReplayServer {
  readonly origin: string;
  readonly received: readonly Received[];
  /** Faults of the requests to come, by their number from now on (1 = the next). */
  fail(faults: Readonly<Record<number, Fault>>): void;
  close(): Promise<void>;
}

/** Serves the answer that `answer` makes of a request, in the shapes that the real services were recorded with. */
export async function replayServer(answer: (url: URL, body: string) => unknown): Promise<ReplayServer> {
  const received: Received[] = [];
  let pending = new Map<number, Fault>();
  let number = 0;
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      number += 1;
      const { method = '', url = '' } = request;
      received.push({ method, url, body, authorization: request.headers.authorization ?? null });
      const text = JSON.stringify(answer(new URL(url, 'http://localhost'), body) ?? null);
      send(response, text, pending.get(number) ?? null);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    received,
    fail(faults) {
      number = 0;
      pending = new Map(Object.entries(faults).map(([key, fault]) => [Number(key), fault]));
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function send(response: ServerResponse, text: string, fault: Fault | null): void {
  const json = { 'Content-Type': 'application/json' };
  switch (fault) {
    case null:
      if (text === 'null') response.writeHead(404, json).end('{"message":"not found"}');
      else response.writeHead(200, json).end(text);
      return;
    case 'too many':
      response.writeHead(429, { ...json, 'Retry-After': '2' }).end('{"message":"slow down"}');
      return;
    case 'come back tomorrow':
      response.writeHead(429, { ...json, 'Retry-After': '41669' }).end('{"message":"budget spent"}');
      return;
    case 'fault':
      response.writeHead(500, json).end('{"message":"internal"}');
      return;
    case 'unauthorized':
      response.writeHead(401, json).end('{"message":"no such key"}');
      return;
    case 'expired':
      response.writeHead(400, json).end('{"message":"cursor is not valid any more"}');
      return;
    case 'bad request':
      response.writeHead(400, json).end('{"message":"filter is not known"}');
      return;
    case 'no json':
      response.writeHead(200, json).end(text.slice(0, text.length / 2));
      return;
    case 'cut':
      response.writeHead(200, { ...json, 'Content-Length': String(text.length + 10) });
      response.write(text.slice(0, 10), () => response.destroy());
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
