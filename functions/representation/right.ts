import { objectionToChild, objectionToMandate, objectionToOrganisation, type Death } from '../../core/represented.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import { isOneName } from '../../core/same-name.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { MandateStore } from './mandate-store.ts';
import type { Asking, Registers, Told } from './registers.ts';
import type { Choice } from './token.ts';

export interface RightTools {
  readonly registers: Registers;
  readonly mandates: Pick<MandateStore, 'find' | 'receivedBy'>;
}

/** Who acts, in which procedure and when. */
export interface Acts {
  /** Keyed hash of who is signed in, and what their sign-in says of them. */
  readonly actor: string;
  readonly own: { readonly citizenId: string; readonly name: string };
  readonly procedure: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Whether a right stands: it does, it does not because of this, or the register that knows is silent. */
export type Standing = { readonly objection: RefusalCode } | 'stands' | 'unknown';

const judged = (objection: RefusalCode | undefined): Standing => (objection === undefined ? 'stands' : { objection });

const oneOf = <T>(told: Told<readonly T[]>, isMeant: (each: T) => boolean): T | undefined | 'unknown' =>
  told.told ? told.value.find(isMeant) : 'unknown';

/** A right that stands is unclear all the same while nobody knows whether those live whose matter it is. */
const unlessUnclear = (dead: Death, standing: Standing): Standing => {
  if (standing !== 'stands' && standing !== 'unknown') return standing;
  if (dead === 'contradicted') return { objection: 'death-contradicted' };
  return dead === 'unknown' ? 'unknown' : standing;
};

/** Asks the registers and the platform’s own mandates once more whether this person may act by this choice. */
export const rightTo = async (
  { registers, mandates }: RightTools,
  { actor, own, procedure, at }: Acts,
  choice: Pick<Choice, 'by' | 'mandate' | 'citizenId'>,
  asking: Asking,
): Promise<Standing> => {
  switch (choice.by) {
    case 'child': {
      const child = oneOf(await registers.childrenOf(own.citizenId, asking), (c) => c.citizenId === choice.citizenId);
      if (child === undefined) return { objection: 'not-your-child' };
      // Another register may know of a death that this one, silent now, cannot tell.
      const dead = (child !== 'unknown' && child.dead) || (await registers.isDead(choice.citizenId, asking));
      if (child === 'unknown') return dead === true ? { objection: 'deceased' } : unlessUnclear(dead, child);
      return unlessUnclear(dead, judged(objectionToChild({ ...child, dead: dead === true }, dateOf(at))));
    }
    case 'mandate': {
      const found = await mandates.find(choice.mandate ?? '');
      // Whoever was named by somebody else’s identifier has another name.
      const mandate =
        found !== undefined && isOneName(found.parties.receiver.name, own.name) ? found.mandate : undefined;
      const dead = mandate !== undefined && (await registers.isDead(choice.citizenId, asking));
      const use = { actor, procedure, at: new Date(at).toISOString(), giverDead: dead === true };
      return unlessUnclear(dead, judged(objectionToMandate(mandate, use)));
    }
    case 'organisation': {
      const found = oneOf(await registers.organisationsOf(own.citizenId, asking), (o) => o.code === choice.citizenId);
      return found === 'unknown' ? 'unknown' : judged(objectionToOrganisation(found));
    }
  }
};
