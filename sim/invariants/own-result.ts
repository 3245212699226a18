import { createHash } from 'node:crypto';
import { verifyResult } from '../../verification/verify-result.ts';
import type { AtRest, Invariant, KeptDossier } from './invariant.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Judging a file is dear, and the function that signs does it each time: here every eighth is judged once more. */
const isSampled = (code: string): boolean => Number(code.slice(-4)) % 8 === 1;

const breachesOf = async (rest: AtRest, { code, meta, log }: KeptDossier): Promise<string[]> => {
  const issued = log.filter(({ event }) => event.type === 'result-issued').length;
  const stored = rest.results.filter(({ key }) => key.startsWith(`results/${code}.`) && key.endsWith('.pdf'));
  if (meta.phase !== 'closed') return issued === 0 ? [] : [`${code} has a result and is ${meta.phase}`];
  const { result } = meta;
  if (result === undefined || issued !== 1) return [`${code} closed with ${issued} results`];
  if (stored.length !== 1) return [`${code} has ${stored.length} originals`];
  const [own] = stored;
  if (own?.versionId !== result.versionId || sha256(own.bytes) !== result.sha256)
    return [`${code} names another file than the one that is stored`];
  if (!isSampled(code)) return [];
  const question = { roots: rest.roots, at: new Date(rest.now), dossier: code };
  const verdict = await verifyResult(own.bytes, question);
  return verdict.genuine ? [] : [`${code} closed with a file that is not its own: ${verdict.reasons[0]?.code ?? ''}`];
};

/** No dossier closes without exactly one stored original, and that is genuine and its own. */
export const ownResult: Invariant = {
  name: 'no close without its own verified result',
  check: async (rest) => {
    const breaches: string[] = [];
    for (const dossier of rest.dossiers) breaches.push(...(await breachesOf(rest, dossier)));
    const files = rest.items.filter(({ sk }) => sk === 'RESULT').map(({ code }) => String(code));
    const closed = rest.dossiers.filter(({ meta }) => meta.result !== undefined).map(({ code }) => code);
    if (files.toSorted().join() !== closed.toSorted().join()) breaches.push('results and their owners do not match');
    return breaches;
  },
};
