import type { Edition } from '../core/procedure/edition.ts';
import { movesOn } from './phases.ts';
import type { RouteDocument } from './state.ts';
import { reachedFrom, waysIn, type Way } from './ways.ts';

/** What a state of the document is to dossiers of one edition. */
export type Standing =
  /** They come to it when nothing breaks down. */
  | 'usual'
  /** Only what breaks down, or a second machine for the same dossier, leads to it. */
  | 'trouble'
  /** The document has it, and their edition has no occasion for it. */
  | 'unused';

type Routed = Parameters<typeof movesOn>[0] & Pick<Edition, 'result'>;

/** Waits for a key elsewhere, where somebody signs by their own. */
const awaitsOfficer = 'AwaitSignature';

/** What each state of a document is to dossiers of an edition, by its name. */
export const standingsOf = (document: RouteDocument, edition: Routed): Map<string, Standing> => {
  const { phases } = movesOn(edition);
  const known: ReadonlySet<string> = phases;
  const ways = waysIn(document).filter(
    ({ to }) => to !== awaitsOfficer || edition.result.signatures.includes('officer'),
  );
  const leads = ({ phase }: Way): boolean => phase === undefined || known.has(phase);
  const calm = ways.filter((way) => leads(way) && way.by !== 'trouble' && way.by !== 'otherwise');
  const otherwise = ways.filter(({ by, to }) => by === 'otherwise' && document.States[to]?.Type === 'Choice');
  const usual = reachedFrom([document.StartAt], [...calm, ...otherwise]);
  const troubled = reachedFrom(
    [document.StartAt],
    ways.filter((way) => leads(way) || way.phase === 'overtaken'),
  );
  return new Map(
    Object.keys(document.States).map((name) => [
      name,
      usual.has(name) ? 'usual' : troubled.has(name) ? 'trouble' : 'unused',
    ]),
  );
};
