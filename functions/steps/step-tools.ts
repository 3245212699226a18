import type { SFNClient } from '@aws-sdk/client-sfn';
import type { DossierEvent } from '../../events/dossier-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Phase } from '../../core/lifecycle.ts';
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DossierStore, Waiting } from '../dossiers/dossier-store.ts';
import { attempted, type Guarded } from '../tables/transaction.ts';
import type { UniquePlaces } from '../dossiers/unique-places.ts';
import type { Sources } from '../lookups/sources.ts';
import type { AskPartner } from '../partners/ask-partner.ts';
import { releaseToken } from '../routes/state-machines.ts';
import type { Vault } from '../vault/vault.ts';

export interface StepTools {
  readonly catalogue: Catalogue;
  readonly dossiers: DossierStore;
  readonly places: UniquePlaces;
  readonly accesses: AccessLog;
  readonly vault: Vault;
  readonly sources: Sources;
  /** Left out where no route leads outside the province. */
  readonly askPartner?: AskPartner;
  readonly states: SFNClient;
  readonly now: () => number;
}

/** Where the dossier stands now: the state machine goes on from there. */
export interface StepAnswer {
  readonly phase: Phase;
}

export const isoNow = ({ now }: Pick<StepTools, 'now'>): string => new Date(now()).toISOString();

/**
 * Keeps the token of the machine that asks. One that waited for the same answer ends: of two machines for one dossier,
 * started when the first was thought lost, the older would wait in vain until the time of the step is over.
 */
export const keepToken = async (
  { dossiers, states }: Pick<StepTools, 'dossiers' | 'states'>,
  { code, version }: Dossier,
  step: Waiting,
  token: string,
): Promise<void> => {
  const before = await dossiers.keepToken(code, step, { token, version });
  if (before !== undefined && before.token !== token) await releaseToken(states, before.token, 'overtaken');
};

/**
 * Appends one event, or leaves things as they are when somebody else moved the dossier meanwhile: the machine then
 * follows the dossier, never the other way round. Answers the dossier as it now is.
 */
export const appendOrRead = async (
  { dossiers }: Pick<StepTools, 'dossiers'>,
  dossier: Dossier,
  event: DossierEvent,
  extra: readonly Guarded<RefusalCode>[] = [],
): Promise<Dossier> => {
  try {
    return await dossiers.append(dossier, event, extra);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'changed-meanwhile') throw error;
    return dossiers.require(dossier.code);
  }
};

/**
 * Appends an event to the dossier as it stands, and again when something else happened to it at the same time, until it
 * is as it has to be.
 */
export const appendUntil = async (
  tools: Pick<StepTools, 'dossiers'>,
  code: string,
  event: (dossier: Dossier) => DossierEvent,
  isDone: (dossier: Dossier) => boolean,
): Promise<Dossier> =>
  attempted('an event could not be appended', async () => {
    const present = await tools.dossiers.require(code);
    if (isDone(present)) return present;
    const after = await appendOrRead(tools, present, event(present));
    return isDone(after) ? after : undefined;
  });

export const appendOrFollow = async (...given: Parameters<typeof appendOrRead>): Promise<StepAnswer> => ({
  phase: (await appendOrRead(...given)).phase,
});
