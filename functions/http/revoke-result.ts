import { revokeResult as decide } from '../../core/correction.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import type { Decided } from '../answers/dossier.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { statusWrite } from '../status/status-lists.ts';
import type { Guarded } from '../tables/transaction.ts';
import { ResultRevocationBody } from './result-bodies.ts';
import { decidedOnce, withNote, type DecideTools } from './decide.ts';

export interface ReviseTools extends DecideTools {
  /** Of the dossiers, with the lists of what does not stand any more. */
  readonly table: string;
}

/** A leader takes a result back; with the event it enters the list that everybody reads. */
export const revokeResult =
  (tools: ReviseTools): Handler<Decided> =>
  async (request) => {
    const { code, note } = bodyAs(request, ResultRevocationBody);
    return decidedOnce(
      tools,
      request,
      (given) => decide(given, tools.catalogue.edition(given.dossier), code),
      async (dossier, event) => {
        const place = dossier.result?.status;
        const listed: Guarded<RefusalCode>[] =
          place === undefined
            ? []
            : [statusWrite(tools.table, place, { status: 'revoked', at: event.at, code: dossier.code })];
        return tools.dossiers.append(dossier, await withNote(tools, dossier, event, note), listed);
      },
    );
  };
