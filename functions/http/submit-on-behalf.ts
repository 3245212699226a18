import type { Declared } from '../../events/filling.ts';
import { withHelper } from '../../core/assisting.ts';
import { canonicalHash } from '../../core/canonical-hash.ts';
import type { Draft } from '../../core/draft.ts';
import { requireDeclared, requireSigned } from '../../core/on-behalf.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Receipted } from '../answers/dossier.ts';
import { decidedOnBehalf, declaredBy } from '../assisting/decided-on-behalf.ts';
import { helpedOnBehalf, type HelpedOnBehalf } from '../assisting/helped-on-behalf.ts';
import { fileDossier } from '../dossiers/file-dossier.ts';
import type { IntakeStore } from '../dossiers/intake-store.ts';
import type { KeptDraft } from '../drafts/draft-store.ts';
import { etag, type Handler } from '../edge/reply.ts';
import { bodyAs, idempotencyKeyIn } from '../edge/request.ts';
import { screened } from '../files/receive.ts';
import { signedCopies } from '../files/signed-copies.ts';
import type { Ticket } from '../files/upload-tickets.ts';
import type { DeclarationTools } from './announce-declaration.ts';
import { SubmitOnBehalfBody } from './bodies.ts';
import { receiptedOf } from './submit-dossier.ts';

export interface SubmitOnBehalfTools extends DeclarationTools {
  readonly intake: IntakeStore;
}

/** The sheet that was sent for the form as it stands, by this officer. */
const ticketFor = async (
  { tickets }: Pick<SubmitOnBehalfTools, 'tickets'>,
  { help, staff }: HelpedOnBehalf,
  file: string | undefined,
  { version }: KeptDraft,
): Promise<{ readonly file: string; readonly ticket: Ticket; readonly printed: Declared }> => {
  const found = file === undefined ? undefined : await tickets.find(file);
  const ticket = found?.dossier === help.id && found.by === staff.id ? found : undefined;
  const printed = ticket?.declared;
  requireSigned(printed, version);
  if (file === undefined || ticket === undefined || printed === undefined) throw new Refusal('declaration-missing');
  return { file, ticket, printed };
};

/**
 * Takes in what an officer has filled in for a citizen and the citizen has signed on paper. Without that sheet, whole,
 * scanned and for what is filed to the last word, there is no dossier; with it, the two come to be together.
 */
export const submitOnBehalf =
  (tools: SubmitOnBehalfTools): Handler<Receipted> =>
  async (request) => {
    const idempotencyKey = idempotencyKeyIn(request);
    const body = bodyAs(request, SubmitOnBehalfBody);
    const requestHash = canonicalHash({ ...body, help: request.path['id'] });
    const helped = await helpedOnBehalf(tools, request);
    const { help, staff, kept } = helped;
    if (kept === undefined) {
      const repeated = await tools.intake.repeated(help.citizen, idempotencyKey, requestHash);
      if (repeated === undefined) throw new Refusal('help-over');
      return { status: 201, headers: etag(repeated.version), body: receiptedOf(repeated) };
    }
    const { file, ticket, printed } = await ticketFor(tools, helped, body.file, kept);
    const declared = await declaredBy(tools, kept, decidedOnBehalf(tools, request, helped, kept.draft));
    requireDeclared(printed, declared);
    const arrived = await screened(tools, file, ticket, new Date(request.at).toISOString());
    await tools.count(staff.id, 'submissions', request.at);
    const { sha256, bytes, type } = ticket;
    const onBehalf = { ...help.onBehalf, declaration: { file, sha256, bytes, type, declared } };
    const signed = withHelper(kept.draft, staff.id, 'on-behalf');
    const draft: Draft = { ...signed, assisted: { ...signed.assisted, by: staff.id, way: 'on-behalf', onBehalf } };
    const copies = signedCopies(tools, file, ticket, arrived, request.at);
    const dossier = await fileDossier(tools, {
      draft,
      ...decidedOnBehalf(tools, request, helped, draft),
      person: help.citizen,
      idempotencyKey,
      requestHash,
      at: request.at,
      draftId: draft.id,
      declaration: sha256,
      beside: async (code) => {
        await copies.copy(code);
        return [];
      },
    }).catch(async (error: unknown) => {
      // After any other error it is not known whether the dossier was written, and it must not be without its sheet.
      // What could not be taken away hides from nobody why nothing was filed.
      if (error instanceof Refusal) await Promise.allSettled([copies.drop()]);
      throw error;
    });
    // Another try may have been first, have died on the way, or have drawn a code that was taken.
    await copies.settle(dossier.code);
    await tools.quarantine.remove(file, arrived.versionId);
    return { status: 201, headers: etag(dossier.version), body: receiptedOf(dossier) };
  };
