import type { Finding } from '../../../verification/revocation/finding.ts';

/** Clocks of two machines may differ by this much. */
const tolerance = 5 * 60_000;
/** How old an answer may be that does not say when the next one comes. */
const day = 86_400_000;

/** The one that speaks of the certificate, for now. Throws when what was fetched proves nothing. */
export const currentFinding = (findings: readonly Finding[], now: number): Finding => {
  const sound = findings.filter(({ complete, since }) => complete || since !== undefined);
  const current = sound.find(
    ({ from, until }) =>
      from.getTime() <= now + tolerance && (until?.getTime() ?? from.getTime() + day) >= now - tolerance,
  );
  if (!current) throw new Error(sound.length === 0 ? 'not a sound answer about it' : 'an answer of another time');
  return current;
};
