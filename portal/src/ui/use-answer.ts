import { useLoaded, type Loaded } from './use-loaded.ts';

/** As `useLoaded`; but what was answered to another question is not shown while this one is asked. */
export const useAnswer = <Value>(load: () => Promise<Value>, question: string): [Loaded<Value>, () => void] => {
  const [asked, retry] = useLoaded(
    () =>
      load().then(
        (value) => ({ question, answer: { state: 'ready', value } as const }),
        (error: unknown) => ({ question, answer: { state: 'failed', error } as const }),
      ),
    question,
  );
  const isOf = asked.state === 'ready' && asked.value.question === question;
  return [isOf ? asked.value.answer : { state: 'loading' }, retry];
};
