import { expect, test } from 'vitest';
import { LongQuestion } from '../../../src/state/long-question.svelte.ts';
import type { AskOptions } from '../../../src/worker/client.ts';

interface Asked {
  readonly argument: string;
  readonly options: AskOptions<string, string>;
  readonly answer: (answer: string) => Promise<void>;
}

function questionWith(): { question: LongQuestion<string, string>; asked: Asked[] } {
  const asked: Asked[] = [];
  const question = new LongQuestion<string, string>(
    (argument, options) =>
      new Promise((resolve, reject) => {
        options.signal?.addEventListener('abort', () => reject(options.signal?.reason as Error));
        const settled = () => new Promise<void>((later) => setTimeout(later, 0));
        asked.push({ argument, options, answer: (answer) => (resolve(answer), settled()) });
      }),
    (one, other) => one === other,
  );
  return { question, asked };
}

test('what comes before the answer is shown while the answer is made', async () => {
  const { question, asked } = questionWith();
  void question.ask('1990', 1);
  asked[0]!.options.onInterim!('first');
  expect([question.answer, question.state.status]).toEqual(['first', 'running']);

  await asked[0]!.answer('whole');
  expect([question.answer, question.state.status]).toEqual(['whole', 'ready']);
});

test('what comes late of a question that was replaced is dropped', () => {
  const { question, asked } = questionWith();
  void question.ask('1990', 1);
  void question.ask('1991', 1);
  asked[0]!.options.onInterim!('first of 1990');

  expect(question.answer).toBeNull();
});

test('a question that was stopped after its first picture can be asked again', async () => {
  const { question, asked } = questionWith();
  void question.ask('1990', 1);
  asked[0]!.options.onInterim!('first');
  question.cancel();
  await new Promise((later) => setTimeout(later, 0));
  expect([question.answer, question.state.status]).toEqual(['first', 'stopped']);

  void question.ask('1990', 1);
  expect(asked.map(({ argument }) => argument)).toEqual(['1990', '1990']);
});
