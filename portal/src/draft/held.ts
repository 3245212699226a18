import type { Prefill } from '../api/draft.ts';
import { answered, type Answers } from '../form/answers.ts';
import type { Content } from './content.ts';

/** What the state holds beside these answers: without what would be somebody’s only by another answer. */
export const heldBeside = (prefill: Prefill, answers: Answers): Prefill =>
  Object.fromEntries(Object.entries(prefill).filter(([, { when }]) => answered(when, answers)));

/** With what holds by an answer that was just given, and without what held by the one that it replaces. */
export const settled = (prefill: Prefill, content: Content): Content => {
  const answers = { ...content.answers };
  for (const [path, { when, lock, value }] of Object.entries(prefill))
    if (lock && answered(when, answers)) answers[path] = value;
    else if (when && answers[path] === value) delete answers[path];
  return { ...content, answers };
};
