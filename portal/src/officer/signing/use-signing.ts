import { useState } from 'preact/hooks';
import { Problem, sentenceOf, Unreachable } from '../../api/problem.ts';
import { DeviceRefused, sendSignature, signAtDesk, type Signatures } from '../../api/signing.ts';
import type { Text } from '../../words/text.ts';
import { signingWords } from './words/words.ts';

/** What has become of one result at this sitting. */
export type Progress = { readonly state: 'working' | 'done' } | { readonly state: 'failed'; readonly why: Text };

type DeviceWord = keyof (typeof signingWords)['vi']['device'];
const isDeviceWord = (code: string): code is DeviceWord => Object.hasOwn(signingWords.vi.device, code);

const deviceText = (code: string): Text => {
  const word = isDeviceWord(code) ? code : 'other';
  return { vi: signingWords.vi.device[word], en: signingWords.en.device[word] };
};

const reasonOf = (error: unknown): Text => {
  if (error instanceof DeviceRefused) return deviceText(error.code);
  return error instanceof Problem || error instanceof Unreachable
    ? sentenceOf(error)
    : { vi: signingWords.vi.unknown, en: signingWords.en.unknown };
};

interface Signing {
  readonly progress: ReadonlyMap<string, Progress>;
  /** How far the sitting has come; undefined when none is under way. */
  readonly at: number | undefined;
  /** Signs these results one after the other; answers how many there are and how many failed. */
  readonly sign: (codes: readonly string[], pin: string) => Promise<{ signed: number; failed: number }>;
}

/** Has the device at the desk sign results, each for itself: one that fails keeps no other back. */
export const useSigning = (waiting: Signatures): Signing => {
  const [progress, setProgress] = useState<ReadonlyMap<string, Progress>>(new Map());
  const [at, setAt] = useState<number | undefined>();
  const note = (code: string, now: Progress) => setProgress((before) => new Map([...before, [code, now]]));

  const signOne = async (code: string, pin: string): Promise<boolean> => {
    const hash = waiting.items.find(({ dossier }) => dossier === code)?.hash ?? '';
    note(code, { state: 'working' });
    const taken = await sendSignature(code, await signAtDesk(waiting, hash, pin));
    if (taken?.accepted === true) {
      note(code, { state: 'done' });
      return true;
    }
    note(code, { state: 'failed', why: taken?.text ?? reasonOf(undefined) });
    return false;
  };
  const sign = async (codes: readonly string[], pin: string) => {
    let signed = 0;
    for (const [index, code] of codes.entries()) {
      setAt(index + 1);
      try {
        if (await signOne(code, pin)) signed++;
      } catch (error) {
        note(code, { state: 'failed', why: reasonOf(error) });
        // A PIN that is wrong once must not be tried for each result until the token locks itself.
        if (error instanceof DeviceRefused) break;
      }
    }
    setAt(undefined);
    return { signed, failed: codes.length - signed };
  };
  return { progress, at, sign };
};
