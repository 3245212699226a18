import * as z from 'zod/mini';
import { answerApproval as decide } from '../../core/decide.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { caseOf, decided, withNote, type DecideTools } from './decide.ts';

const note = z.string().check(z.normalize('NFC'), z.trim(), z.minLength(1), z.maxLength(2000));
const Body = z.discriminatedUnion('approve', [
  z.strictObject({ approve: z.literal(true) }),
  z.strictObject({ approve: z.literal(false), note }),
]);

/** The leader approves and so orders the signature, or sends the dossier back with a reason. */
export const answerApproval =
  (tools: DecideTools): Handler =>
  async (request) => {
    const body = bodyAs(request, Body);
    const given = await caseOf(tools, request);
    const event = decide(given, body.approve);
    const noted = await withNote(tools, given.dossier, event, body.approve ? undefined : body.note);
    return decided(await tools.dossiers.append(given.dossier, noted));
  };
