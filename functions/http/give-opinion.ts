import { giveOpinion as decide, requireUnanswered } from '../../core/consultation.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Person } from '../../core/person.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Decided } from '../answers/dossier.ts';
import type { Handler, Reply } from '../edge/reply.ts';
import { bodyAs, codeIn, personOf, type Request } from '../edge/request.ts';
import { attempted } from '../tables/transaction.ts';
import { OpinionBody } from './bodies.ts';
import { caseOf, decided, withNote, type DecideTools } from './decide.ts';

/** Whether this very person has answered already: what is sent twice counts once. */
const hasAnswered = ({ consulted = [] }: Dossier, { id }: Person): boolean =>
  consulted.some(({ answer }) => answer?.by === id);

const attempt = async (
  tools: DecideTools,
  request: Request,
  { agrees, note }: OpinionBody,
): Promise<Reply<Decided> | undefined> => {
  const before = await tools.dossiers.require(codeIn(request));
  const person = personOf(request);
  if (hasAnswered(before, person)) return decided(before);
  requireUnanswered({ person, dossier: before });
  const given = await caseOf(tools, request, 'give-opinion');
  const event = await withNote(tools, given.dossier, decide(given, agrees), note);
  try {
    return decided(await tools.dossiers.append(given.dossier, event));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'changed-meanwhile') throw error;
    return undefined;
  }
};

/** An agency that was asked agrees or objects; that another one answers at the same moment is no hindrance. */
export const giveOpinion =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const body = bodyAs(request, OpinionBody);
    return attempted('an opinion could not be given', async () => attempt(tools, request, body));
  };
