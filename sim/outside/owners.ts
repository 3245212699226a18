import type { Corrections, OwnersDecision } from '../../functions/sources/corrections.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { Ask } from '../runtime/clients.ts';
import type { Agenda } from '../time/agenda.ts';
import type { Chance } from '../time/chance.ts';

/** What an owner of data was told, and what they will have decided by when. */
export interface OwnersCase {
  readonly dossier: string;
  readonly source: string;
  readonly citizenId: string;
  readonly member: string;
  readonly decidedAt: number;
  /** What they put in the place of what they hold; left out when that stays. */
  readonly value?: string;
}

interface OwnersParts {
  readonly agenda: Agenda;
  readonly chance: Chance;
  /** By the id of the case. */
  readonly cases: Map<string, OwnersCase>;
}

export type Owners = (ask: Ask) => (source: string) => Corrections;

const hour = 3_600_000;
/** How long they take at most: none at all, while somebody still decides here, or until after that. */
const longest = [0, 10 * hour, 96 * hour] as const;
/** What owners put right here; everything else they find to be as it is. */
const corrigible = new Set(['ethnicity']);

const decisionOf = ({ value }: OwnersCase, now: number): OwnersDecision => {
  const said = { on: dateOf(now), basis: 'Sổ gốc', asOf: new Date(now).toISOString() };
  return value === undefined ? { outcome: 'kept', ...said } : { outcome: 'corrected', value, ...said };
};

/** Whoever keeps the national databases: the same case again is the same one; they decide at once, after hours or after days. */
export const createOwners =
  ({ agenda, chance, cases }: OwnersParts): Owners =>
  (ask) =>
  (source) => {
    const silent = { silent: 'timeout' } as const;
    return {
      send: async ({ id, citizenId, member, claimed }, { dossier = '' }) =>
        ask('owner told', () => {
          if (cases.has(id)) return {};
          const decidedAt = agenda.now() + chance.between(0, chance.pick(longest));
          const corrected = corrigible.has(member) && chance.happens(0.6);
          cases.set(id, { dossier, source, citizenId, member, decidedAt, ...(corrected ? { value: claimed } : {}) });
          return {};
        }).catch(() => silent),
      decision: async ({ id }) =>
        ask('owner asked', () => {
          const found = cases.get(id);
          return found === undefined || agenda.now() < found.decidedAt
            ? {}
            : { decision: decisionOf(found, agenda.now()) };
        }).catch(() => silent),
    };
  };
