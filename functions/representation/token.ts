import * as z from 'zod/mini';
import { Acting } from '../../events/acting.ts';
import { Represented } from '../../core/represented.ts';
import { Refusal } from '../../core/refusal.ts';
import { day } from '../../core/vietnam-time.ts';
import type { Vault } from '../vault/vault.ts';

/** Somebody for whom a person may file, as the list has shown them. */
export const Choice = z.extend(Acting, {
  /** Of a person, or the code of an organisation. */
  citizenId: z.string(),
  name: z.string(),
  /** Of a child: `yyyy-MM-dd`, or the year alone. */
  born: z.optional(z.string()),
  /** Of the giver of a mandate: how they call whoever has it. */
  kin: Represented.shape.kin,
  source: z.string(),
  asOf: z.string(),
  evidence: z.string(),
});
export type Choice = z.infer<typeof Choice>;

/** A choice is good for a day; then the page asks anew. */
const goodMs = day;
const Sealed = z.strictObject({ choice: Choice, at: z.int() });
/** Who has it, for which procedure, and when, in milliseconds. */
interface Holder {
  readonly actor: string;
  readonly procedure: string;
  readonly at: number;
}
/** A token is good for one person and one procedure only. */
const contextOf = (actor: string, procedure: string): string => `represented:${actor}:${procedure}`;

/** Whose matter it is, as a keyed hash. The code of an organisation is no identifier of a person’s. */
export const subjectOf = async (vault: Pick<Vault, 'hash'>, { by, citizenId }: Choice): Promise<string> =>
  vault.hash(by === 'organisation' ? `organisation:${citizenId}` : citizenId);

/**
 * The name of a choice that tells its holder nothing and that nobody can make up: sealed with the key of whose matter it
 * is, which by this comes to be, so that what is filed for them can be sealed with it.
 */
export const tokenOf = async (vault: Vault, { actor, procedure, at }: Holder, choice: Choice): Promise<string> => {
  const subject = await subjectOf(vault, choice);
  return `${subject}.${await vault.seal(subject, contextOf(actor, procedure), { choice, at })}`;
};

/** What a token stands for; refused when it is no such token, another’s, for another procedure, or too old. */
export const choiceIn = async (
  vault: Vault,
  { actor, procedure, at }: Holder,
  token: string,
): Promise<{ readonly subject: string; readonly choice: Choice }> => {
  const dot = token.indexOf('.');
  const subject = token.slice(0, Math.max(dot, 0));
  try {
    const opened = await vault.open(subject, contextOf(actor, procedure), token.slice(dot + 1));
    const { choice, at: made } = Sealed.parse(JSON.parse(opened));
    if (at - made <= goodMs) return { subject, choice };
  } catch (error) {
    throw new Refusal('not-represented', [], { cause: error });
  }
  throw new Refusal('not-represented');
};
