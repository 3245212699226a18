import { isMinor, objectionToMandate } from '../../core/represented.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import { isOneName } from '../../core/same-name.ts';
import { mandateSource } from '../../core/sign-in.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { Asking } from './registers.ts';
import type { Acts, RightTools } from './right.ts';
import type { Choice } from './token.ts';

/** A choice with what tells two of one name apart: beside when a child was born, until when a mandate runs. */
export interface ShownChoice extends Choice {
  readonly until?: string;
}

/** For whom somebody may file, and the sources that did not answer. */
export interface Choices {
  readonly choices: readonly ShownChoice[];
  readonly silent: readonly string[];
}

const none: Choices = { choices: [], silent: [] };

/** Minor children of theirs who live; one without an identifier has nothing that a dossier could be filed under. */
const children = async ({ registers }: RightTools, { own, at }: Acts, asking: Asking): Promise<Choices> => {
  const told = await registers.childrenOf(own.citizenId, asking);
  if (!told.told) return { choices: [], silent: [told.source] };
  const { source, asOf, evidence } = told;
  const minors = told.value.filter(({ born, dead }) => !dead && isMinor(born, dateOf(at)));
  const choices = await Promise.all(
    minors.map(async ({ citizenId, name, born }): Promise<ShownChoice[]> => {
      // Where it is not clear whether they live, the opening of the form says why it is not opened.
      if (citizenId === undefined || (await registers.isDead(citizenId, asking)) === true) return [];
      return [{ by: 'child', citizenId, name, born, source, asOf, evidence }];
    }),
  );
  return { choices: choices.flat(), silent: [] };
};

/** Givers of mandates in force for the procedure, unless the registers say that they have died. */
const givers = async ({ registers, mandates }: RightTools, acts: Acts, asking: Asking): Promise<Choices> => {
  const { actor, own, procedure } = acts;
  const at = new Date(acts.at).toISOString();
  const held = (await mandates.receivedBy(actor)).filter(
    ({ mandate, parties }) =>
      isOneName(parties.receiver.name, own.name) &&
      objectionToMandate(mandate, { actor, procedure, at, giverDead: false }) === undefined,
  );
  const choices = await Promise.all(
    held.map(async ({ mandate: { id, kin, until }, parties: { giver } }): Promise<ShownChoice[]> => {
      if ((await registers.isDead(giver.citizenId, asking)) === true) return [];
      const origin = { source: mandateSource, asOf: at, evidence: `${mandateSource}:${id}` };
      return [{ by: 'mandate', mandate: id, kin, ...giver, until, ...origin }];
    }),
  );
  return { choices: choices.flat(), silent: [] };
};

const organisations = async ({ registers }: RightTools, { own }: Acts, asking: Asking): Promise<Choices> => {
  const told = await registers.organisationsOf(own.citizenId, asking);
  if (!told.told) return { choices: [], silent: [told.source] };
  const { source, asOf, evidence } = told;
  const active = told.value.filter((each) => each.active);
  return {
    choices: active.map(({ code, name }) => ({ by: 'organisation', citizenId: code, name, source, asOf, evidence })),
    silent: [],
  };
};

const asked = { child: children, mandate: givers, organisation: organisations } as const;

/** Everybody for whom this person may file the procedure now, by the rights that its edition knows. */
export const choicesOf = async (
  tools: RightTools,
  { representation = [] }: Pick<Edition, 'representation'>,
  acts: Acts,
  asking: Asking,
): Promise<Choices> => {
  const parts = await Promise.all(representation.map(async ({ by }) => asked[by](tools, acts, asking)));
  return parts.reduce(
    (all, { choices, silent }) => ({
      choices: [...all.choices, ...choices],
      silent: [...new Set([...all.silent, ...silent])],
    }),
    none,
  );
};
