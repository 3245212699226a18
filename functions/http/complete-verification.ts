import * as z from 'zod/mini';
import { proposeResult, refuseDossier } from '../../core/decide.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { caseOf, decided, withNote, type DecideTools } from './decide.ts';

const note = z.optional(z.string().check(z.normalize('NFC'), z.trim(), z.maxLength(2000)));
const Body = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('propose') }),
  z.strictObject({ outcome: z.literal('refuse'), reasons: z.array(z.string()).check(z.minLength(1)), note }),
]);

/** The officer proposes the result, or refuses with reasons and their legal grounds. */
export const completeVerification =
  (tools: DecideTools): Handler =>
  async (request) => {
    const body = bodyAs(request, Body);
    const given = await caseOf(tools, request);
    const { dossier } = given;
    const event =
      body.outcome === 'propose'
        ? proposeResult(given)
        : await withNote(
            tools,
            dossier,
            refuseDossier(given, tools.catalogue.edition(dossier), body.reasons),
            body.note,
          );
    return decided(await tools.dossiers.append(dossier, event));
  };
