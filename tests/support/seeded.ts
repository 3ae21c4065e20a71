import fc from 'fast-check';

// The same run for everybody: `npx vitest run` with CANDOR_SEED set to another number looks elsewhere.
const seed = Number(
  (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env['CANDOR_SEED'],
);
fc.configureGlobal({ seed: Number.isInteger(seed) && seed !== 0 ? seed : 20_261_122 });
