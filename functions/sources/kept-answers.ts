import { createHash } from 'node:crypto';
import { canonicalJson } from '../../core/canonical-json.ts';
import type { Answer, Found, Purpose } from './answer.ts';

/** So many answers to one kind of question are in an instance’s memory at most; the oldest go first. */
const most = 200;

/**
 * Uses an answer again for `keepMs`, and only for the same question in the same dossier or draft: personal data that were
 * drawn for one matter are nobody’s for another. Only what was found is kept; who was unknown a minute ago may be known.
 */
export const createKeptAnswers = <T>(keepMs: number, now: () => number) => {
  const kept = new Map<string, { readonly until: number; readonly answer: Found<T> }>();

  const keyOf = (asked: object, { dossier, draft, fresh }: Purpose): string | undefined => {
    const matter = dossier ?? draft;
    if (keepMs === 0 || matter === undefined || fresh === true) return undefined;
    // Hashed, so that no key names anybody.
    return createHash('sha256').update(canonicalJson({ asked, matter })).digest('base64');
  };

  /** The answer as it was found, or as `ask` finds it. */
  return async (asked: object, purpose: Purpose, ask: () => Promise<Answer<T>>): Promise<Answer<T>> => {
    const key = keyOf(asked, purpose);
    if (key === undefined) return ask();
    const known = kept.get(key);
    if (known !== undefined && now() < known.until) return known.answer;
    kept.delete(key);
    const answer = await ask();
    if (answer.status !== 'found') return answer;
    kept.set(key, { until: now() + keepMs, answer });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return answer;
  };
};
