import { nextIssue } from '../../core/correction.ts';
import type { Dossier } from '../../core/dossier.ts';

export type ResultState = 'valid' | 'revoked' | 'replaced';

/** What has become of one of the results of a dossier, counted from 1. */
export const stateOf = (dossier: Dossier, place: number): ResultState => {
  if (place !== nextIssue(dossier) - 1) return 'replaced';
  return dossier.validity === 'revoked' ? 'revoked' : 'valid';
};
