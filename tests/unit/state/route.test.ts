import { expect, test } from 'vitest';
import { Route } from '../../../src/state/route.svelte.ts';

function hostAt(hash: string): Pick<Window, 'location' | 'history'> {
  const location = { hash };
  const put = (_state: unknown, _title: string, url: string): void => {
    location.hash = url;
  };
  return { location, history: { pushState: put, replaceState: put } } as unknown as Pick<
    Window,
    'location' | 'history'
  >;
}

test('changing a filter keeps the selection and the other filters', () => {
  const host = hostAt('#/findings/0a1b?severity=P&unit=Physics');
  const route = new Route(host);

  route.change({ severity: ['P', 'R'], q: 'nord' });

  expect(host.location.hash).toBe('#/findings/0a1b?severity=P&severity=R&unit=Physics&q=nord');
  expect(route.all('severity')).toEqual(['P', 'R']);
});

test('null takes a parameter away', () => {
  const host = hostAt('#/findings?severity=P&q=nord');
  const route = new Route(host);

  route.change({ severity: null });

  expect(host.location.hash).toBe('#/findings?q=nord');
});

test('the as-of date goes along to another page, filters do not', () => {
  const host = hostAt('#/findings?severity=P&as-of=2026-03-31');

  new Route(host).go('people', 'P001');

  expect(host.location.hash).toBe('#/people/P001?as-of=2026-03-31');
});

test('what was dropped stays known until it is acknowledged', () => {
  const route = new Route(hostAt('#/findings?color=red'));

  route.change({ q: 'nord' });
  expect(route.dropped).toEqual(['color']);
  route.acknowledgeDropped();
  expect(route.dropped).toEqual([]);
});
