import { Worker } from 'node:worker_threads';
import { StoreError } from '../../ports/store-error.ts';
import type { Answer, Given, Question } from './questions.ts';

/** Asked in place of a question: puts the log into the file. */
export const LOG = 'log';
export type Asked = { number: number; question: Question | typeof LOG; given: unknown };
export type Told = { number: number } & (
  { answer: Answer<Question> | number } | { failed: string; isUnusable: boolean }
);

/** Asks a file from a thread of its own: what takes long there holds up nothing here. */
export type Reader = {
  ask<Q extends Question>(question: Q, given: Given<Q>): Promise<Answer<Q>>;
  /** Whether such a question waits for its answer. */
  isAsked(question: Question): boolean;
  /** Puts what is committed into the file, after the questions that wait; answers the pages of the log. */
  putLogIntoFile: () => Promise<number>;
  close(): Promise<void>;
};

type Waiting = {
  question: Asked['question'];
  resolve: (answer: never) => void;
  reject: (error: unknown) => void;
};

/** The thread starts when it is first needed, and keeps the process alive only while it owes an answer. */
export function makeReader(place: { path: string; busyTimeout: number }): Reader {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let isClosed = false;
  let asked = 0;

  const hear = (told: Told): void => {
    const { resolve, reject } = waiting.get(told.number) ?? {};
    waiting.delete(told.number);
    // While it ends, the process is to wait for that.
    if (waiting.size === 0 && !isClosed) worker?.unref();
    if ('answer' in told) resolve?.(told.answer as never);
    else reject?.(told.isUnusable ? unavailable(told.failed) : new QuestionError(told.failed));
  };

  const start = (): Worker => {
    const started = new Worker(new URL('./reader.ts', import.meta.url), {
      workerData: place,
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    const end = (reason: unknown): void => {
      if (worker !== started) return;
      worker = undefined;
      for (const { reject } of waiting.values()) reject(unavailable(reason));
      waiting.clear();
    };
    return started.on('message', hear).on('error', end).on('exit', end);
  };

  const ask = async (question: Asked['question'], given: unknown): Promise<never> => {
    if (isClosed) throw unavailable('closed');
    return new Promise((resolve, reject) => {
      worker ??= start();
      worker.ref();
      const number = ++asked;
      waiting.set(number, { question, resolve, reject });
      worker.postMessage({ number, question, given } satisfies Asked);
    });
  };

  return {
    ask,
    isAsked: (question) => waiting.values().some((each) => each.question === question),
    putLogIntoFile: () => ask(LOG, undefined),
    close: async () => {
      isClosed = true;
      await worker?.terminate();
    },
  };
}

/** A mistake of ours in a question: it has no code of the port's. */
class QuestionError extends Error {}

function unavailable(cause: unknown): StoreError {
  return new StoreError('store.unavailable', { cause });
}
