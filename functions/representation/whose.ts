import type { Draft } from '../../core/draft.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Known } from '../../core/known.ts';
import { comesOfAge, type Represented } from '../../core/represented.ts';
import { signInSource } from '../../core/sign-in.ts';
import { personOf, type Request } from '../edge/request.ts';
import { openOwnDetails } from '../sessions/own-details.ts';
import { actsOf, askingFor, type ActsTools } from './acts.ts';
import { rightTo, type RightTools } from './right.ts';
import { choiceIn } from './token.ts';

export type WhoseTools = ActsTools & { readonly representation: RightTools };

/** Whose matter a form is: of whoever fills it in, or of somebody whom they represent. */
export type Whose = Pick<Draft, 'applicant' | 'represented'> & { readonly known?: Known };

/**
 * Whose matter a form is to be, by a choice of the list. The right is asked for once more: what the list said may be hours
 * old. A register that is silent now opens no form, because nothing is known of the right but what the browser kept.
 */
export const whoseMatter = async (
  tools: WhoseTools,
  request: Request,
  procedure: Procedure,
  { representation = [] }: Pick<Edition, 'representation'>,
  token: string | undefined,
): Promise<Whose> => {
  if (token === undefined) {
    const { citizenId, name } = await openOwnDetails(tools.vault, request.session);
    const person = personOf(request);
    // At level 1 a name and a number are only said, and not shown to be anybody’s.
    if (person.kind !== 'citizen' || person.level < 2) return { applicant: { citizenId, name } };
    const at = new Date(request.at).toISOString();
    const known = { citizenId, name, source: signInSource, evidence: `${signInSource}:${request.id}`, at };
    return { applicant: { citizenId, name }, known };
  }
  const acts = await actsOf(tools, request, procedure.code);
  const { subject, choice } = await choiceIn(tools.vault, acts, token);
  if (!representation.some(({ by }) => by === choice.by)) throw new Refusal('not-represented');
  const standing = await rightTo(tools.representation, acts, choice, askingFor(tools, request, procedure));
  if (standing === 'unknown') throw new Refusal('representation-unknown');
  if (standing !== 'stands') throw new Refusal(standing.objection);
  const { by, mandate, born, kin, citizenId, name, source, asOf, evidence } = choice;
  return {
    applicant: { citizenId, name },
    // Forms ask about people: the name and the code of a firm answer none of their questions.
    ...(by === 'organisation' ? {} : { known: { citizenId, name, born, by, source, evidence, at: asOf } }),
    represented: {
      by,
      ...(mandate === undefined ? {} : { mandate }),
      ...(born === undefined ? {} : { until: comesOfAge(born) }),
      subject,
      ...(kin === undefined ? {} : { kin }),
      actor: acts.own,
      source,
      asOf,
      evidence,
    },
  };
};

/**
 * Refuses a submission whose right has ended since the form was opened; the form is kept. Of a register that is silent
 * now, what it said when the form was opened still counts: an outage stops nobody. Whoever files for themselves is asked
 * about nowhere.
 */
export const requireStill = async (
  tools: WhoseTools,
  request: Request,
  procedure: Procedure,
  {
    applicant,
    represented,
  }: { readonly applicant: Draft['applicant']; readonly represented?: Represented | undefined },
): Promise<void> => {
  if (represented === undefined) return;
  const acts = await actsOf(tools, request, procedure.code);
  const choice = { by: represented.by, mandate: represented.mandate, citizenId: applicant.citizenId };
  const standing = await rightTo(tools.representation, acts, choice, askingFor(tools, request, procedure));
  if (typeof standing === 'object') throw new Refusal(standing.objection);
};
