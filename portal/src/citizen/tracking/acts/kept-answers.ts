import { vault } from '../../../draft/vault.ts';
import type { Answers } from '../../../form/answers.ts';

const idOf = (code: string): string => `supplement:${code}`;

/** Answers are kept sealed on this device until they are sent; where nothing can be kept, they are only typed. */
export const keepAnswers = (code: string, answers: Answers): void =>
  void vault.keep(idOf(code), answers).catch(() => {});

export const recallAnswers = (code: string): Promise<Answers | undefined> =>
  vault.recall<Answers>(idOf(code)).catch(() => undefined);

export const forgetAnswers = (code: string): void => void vault.forget(idOf(code)).catch(() => {});
