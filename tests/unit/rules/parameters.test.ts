import { describe, expect, test } from 'vitest';
import type { Database } from '../../../data-pipeline/db/database.ts';
import { parameters, parameterValues, setParameters } from '../../../data-pipeline/rules/parameters.ts';

function recordingDatabase() {
  const statements: string[] = [];
  const db: Database = {
    run: (sql) => {
      statements.push(sql);
      return Promise.resolve();
    },
    rows: () => Promise.resolve([]),
    columns: () => Promise.reject(new Error('nothing is asked here')),
    insert: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  return { db, statements };
}

describe('parameterValues', () => {
  test('gives every parameter its default', () => {
    expect(parameterValues({})).toEqual({
      lag_months: 12,
      affiliation_window_months: 36,
      funding_window_months: 24,
      lookback_months: 60,
      hyperauthorship_cap: 50,
      identity_gate: 0.95,
      organization_gate: 0.9,
      mention_gate: 0.8,
      effort_limit: 12,
      effort_tolerance: 0.01,
      title_similarity: 0.9,
      family_depth: 2,
      priority_works: 3,
      allow_possible_dates: false,
      smallest_cell: 5,
    });
  });

  test('puts an override in its place, false and zero included', () => {
    const values = parameterValues({ lag_months: 0, allow_possible_dates: false, effort_tolerance: 0 });

    expect(values['lag_months']).toBe(0);
    expect(values['effort_tolerance']).toBe(0);
    expect(values['affiliation_window_months']).toBe(36);
  });

  test.each([
    [{ leg_months: 1 }, 'no parameter is called "leg_months"'],
    [{ toString: 1 }, 'no parameter is called "toString"'],
    [{ lag_months: 61 }, 'lag_months is 61; it must be at most 60'],
    [{ lag_months: -1 }, 'lag_months is -1; it must be at least 0'],
    [{ lag_months: 1.5 }, 'lag_months is 1.5; it must be a whole number'],
    [{ lag_months: true }, 'lag_months is true; it must be a number'],
    [{ identity_gate: Number.NaN }, 'identity_gate is NaN; it must be a number'],
    [{ allow_possible_dates: 1 }, 'allow_possible_dates is 1; it must be true or false'],
  ])('refuses %o', (overrides, detail) => {
    expect(() => parameterValues(overrides)).toThrow(
      expect.objectContaining({ code: 'parameter_invalid', detail }) as Error,
    );
  });
});

describe('setParameters', () => {
  test('sets the as-of date as a date, and each parameter, as variables', async () => {
    const { db, statements } = recordingDatabase();

    await setParameters(db, '2026-03-02', { lag_months: 18 });

    expect(statements).toHaveLength(parameters.length + 1);
    expect(statements[0]).toBe("set variable as_of = date '2026-03-02'");
    expect(statements).toContain('set variable lag_months = 18');
    expect(statements).toContain('set variable allow_possible_dates = false');
  });

  test.each(['2026-02-30', '2026-3-2', 'today', '', "2026-01-01'; drop table work; --"])(
    'sets nothing where "%s" is given as the as-of date',
    async (asOf) => {
      const { db, statements } = recordingDatabase();

      await expect(setParameters(db, asOf, {})).rejects.toThrow(
        expect.objectContaining({ code: 'parameter_invalid' }) as Error,
      );
      expect(statements).toEqual([]);
    },
  );
});

test.each(parameters)('$id has a description, a source and a default within its range', (parameter) => {
  expect(parameter.description).toMatch(/\.$/);
  expect(parameter.citation.url).toMatch(/^https:\/\//);
  expect(() => parameterValues({ [parameter.id]: parameter.value })).not.toThrow();
});
