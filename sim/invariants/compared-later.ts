import { lastChecks } from '../../core/source-checks.ts';
import type { Invariant, KeptDossier } from './invariant.ts';

const hour = 3_600_000;
/** Far longer than it takes to ask until somebody answers, though many calls go wrong. */
const enough = 12 * hour;
const decisions = new Set(['dossier-approved', 'dossier-refused', 'dossier-withdrawn', 'dossier-stopped']);

/** Milliseconds between the check and the first decision, within which a silent source could still be compared. */
const openFor = ({ log }: KeptDossier): number => {
  const checked = log.find(({ event }) => event.type === 'checks-recorded');
  const decided = log.find(({ event }) => decisions.has(event.type));
  return checked === undefined || decided === undefined
    ? 0
    : Date.parse(decided.event.at) - Date.parse(checked.event.at);
};

/** A source that was silent when a dossier was checked is compared as soon as it speaks, without anybody doing anything. */
export const comparedLater: Invariant = {
  name: 'silent sources are compared later',
  check: ({ dossiers }) =>
    dossiers
      .filter((dossier) => openFor(dossier) > enough)
      .flatMap(({ code, log }) =>
        lastChecks(log)
          .filter(({ outcome }) => outcome === 'unavailable')
          .map(({ id }) => `${code} was never compared with ${id}`),
      ),
};
