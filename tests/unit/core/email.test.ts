import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { emailDigest, emailsIn, withoutEmails } from '../../../data-pipeline/core/email.ts';

test.each([
  ['Institute, Town, Freedonia. Electronic address: ada@example.org.', 'Institute, Town, Freedonia.'],
  ['Town;ada@example.org; ben@example.org', 'Town'],
  ['Department (ada@example.org), Town', 'Department, Town'],
  ['E-mail: ada@example.org, Department of Samples', 'Department of Samples'],
  ['Bureau @ Home, Town', 'Bureau @ Home, Town'],
  ['Department, <ada@example.org>', 'Department'],
  ['ada@example.org', ''],
  ['Department of  Samples', 'Department of  Samples'],
])('%j is kept as %j', (text, kept) => {
  expect(withoutEmails(text)).toBe(kept);
});

test.each([
  ['Institute, Town. Electronic address: Ada.Quill@CS.Example.org.', ['ada.quill@cs.example.org']],
  ['(e-mail:,ada@example.org).; ben@example.org; Ada@example.org', ['ada@example.org', 'ben@example.org']],
  ['mailto:ada+papers@example.org', ['ada@example.org']],
  ['email:ada@example.org', ['ada@example.org']],
  ['{ada@example.org}', ['ada@example.org']],
  ['Bureau @ Home, ada@home, @example.org, ada@@example.org, ada@1.2', []],
  [`${'a'.repeat(250)}@example.org`, []],
])('addresses in %j', (text, addresses) => {
  expect(emailsIn(text).map(({ local, domain }) => `${local}@${domain}`)).toEqual(addresses);
});

test('a digest is the same for the same address, another for another, and holds none of it', () => {
  const [ada, again, ben] = emailsIn('ada@example.org').concat(
    emailsIn('ADA+x@Example.org'),
    emailsIn('ben@example.org'),
  );
  const digests = [ada, again, ben].map((address) => address && emailDigest(address));
  expect(digests).toEqual([
    expect.stringMatching(/^[0-9a-f]{16}$/u),
    digests[0],
    expect.not.stringContaining(digests[0] ?? ''),
  ]);
});

test('a digest is the beginning of a SHA-256, as other programs make it', () => {
  const [address] = emailsIn('müller@example.org');
  const digest = createHash('sha256').update('candor e-mail\nmüller@example.org').digest('hex');
  expect(address && emailDigest(address)).toBe(digest.slice(0, 16));
});

// A pattern that tries every way would not end before the test is given up.
test('hostile text is read to its end', () => {
  const hostile = `${' '.repeat(200_000)}@${';a@b'.repeat(100_000)}${'x'.repeat(200_000)}${'@a.'.repeat(100_000)}`;
  expect(withoutEmails(hostile).length).toBeLessThanOrEqual(hostile.length);
  expect(emailsIn(hostile)).toEqual([]);
});
