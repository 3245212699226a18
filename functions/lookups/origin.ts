import type { Origin } from '../dossiers/dossier-records.ts';

/** How a value says which result of the province it was taken from. */
export const evidenceOf = ({ code, place }: Origin): string => `repository:${code}/${place}`;

/** The result that evidence names, if it names one. */
export const originIn = (evidence: string): Origin | undefined => {
  const [, code, place] = /^repository:(.+)\/(\d+)$/.exec(evidence) ?? [];
  return code === undefined ? undefined : { code, place: Number(place) };
};
