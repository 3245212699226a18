import { useState } from 'preact/hooks';
import { Problem, sentenceOf, Unreachable } from '../../api/problem.ts';
import { DeviceRefused, sendSignature, signAtDesk, type Signatures } from '../../api/signing.ts';
import { isText, type Text } from '../../words/text.ts';
import type { Words } from '../../words/vi.ts';
import type { SigningWords } from './words/vi.ts';

/** What has become of one result at this sitting. */
export type Progress = { readonly state: 'working' | 'done' } | { readonly state: 'failed'; readonly why: unknown };

/** Why a result was not signed: a text of the platform, or what was thrown. */
export const reasonOf = (why: unknown, words: SigningWords, shared: Words, say: (text: Text) => string): string => {
  if (isText(why)) return say(why);
  if (why instanceof DeviceRefused) return new Map(Object.entries(words.device)).get(why.code) ?? words.device.other;
  return why instanceof Problem || why instanceof Unreachable ? sentenceOf(why, shared, say) : words.unknown;
};

/** Whether it is the PIN that the device does not take. */
export const isAboutPin = ({ code }: DeviceRefused): boolean =>
  code === 'wrong-pin' || code === 'pin-wanted' || code === 'locked';

interface Signing {
  readonly progress: ReadonlyMap<string, Progress>;
  /** At which of how many it is; undefined when none is under way. */
  readonly at: readonly [place: number, count: number] | undefined;
  readonly sign: (codes: readonly string[], pin: string) => Promise<Sat>;
}

/** How many results were signed in a sitting and how many were not; and the device’s no, if that ended it. */
interface Sat {
  readonly signed: number;
  readonly failed: number;
  readonly refused?: DeviceRefused;
}

/** Has the device at the desk sign results, each for itself: one that fails keeps no other back. */
export const useSigning = (waiting: Signatures): Signing => {
  const [progress, setProgress] = useState<ReadonlyMap<string, Progress>>(new Map());
  const [at, setAt] = useState<Signing['at']>();
  const note = (code: string, now: Progress) => setProgress((before) => new Map([...before, [code, now]]));

  const forget = (code: string) => setProgress((before) => new Map([...before].filter(([each]) => each !== code)));

  const signOne = async (code: string, pin: string): Promise<boolean> => {
    const hash = waiting.items.find(({ dossier }) => dossier === code)?.hash ?? '';
    note(code, { state: 'working' });
    const taken = await sendSignature(code, await signAtDesk(waiting, hash, pin));
    if (taken?.accepted === true) {
      note(code, { state: 'done' });
      return true;
    }
    note(code, { state: 'failed', why: taken?.text });
    return false;
  };
  const sign = async (codes: readonly string[], pin: string): Promise<Sat> => {
    let signed = 0;
    let refused: DeviceRefused | undefined;
    for (const [index, code] of codes.entries()) {
      setAt([index + 1, codes.length]);
      try {
        if (await signOne(code, pin)) signed++;
      } catch (error) {
        if (error instanceof DeviceRefused) refused = error;
        if (refused !== undefined && isAboutPin(refused)) forget(code);
        else note(code, { state: 'failed', why: error });
        // A PIN that is wrong once must not be tried for each result until the token locks itself.
        if (refused !== undefined) break;
      }
    }
    setAt(undefined);
    return { signed, failed: codes.length - signed, ...(refused === undefined ? {} : { refused }) };
  };
  return { progress, at, sign };
};
