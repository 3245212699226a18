import { canonicalHash } from '../../core/canonical-hash.ts';
import type { Draft } from '../../core/draft.ts';
import { requireSigned, withSigned } from '../../core/on-behalf.ts';
import { Refusal } from '../../core/refusal.ts';
import { submit } from '../../core/submit.ts';
import type { Receipted } from '../answers/dossier.ts';
import { helpedOnBehalf, type HelpedOnBehalf } from '../assisting/helped-on-behalf.ts';
import { fileDossier } from '../dossiers/file-dossier.ts';
import type { IntakeStore } from '../dossiers/intake-store.ts';
import type { KeptDraft } from '../drafts/draft-store.ts';
import { etag, type Handler } from '../edge/reply.ts';
import { bodyAs, idempotencyKeyIn, type Request } from '../edge/request.ts';
import { fileKey } from '../files/file-key.ts';
import { keepPaper, screened } from '../files/receive.ts';
import type { Ticket } from '../files/upload-tickets.ts';
import type { DeclarationTools } from './announce-declaration.ts';
import { SubmitOnBehalfBody } from './bodies.ts';
import { receiptedOf } from './submit-dossier.ts';

export interface SubmitOnBehalfTools extends DeclarationTools {
  readonly intake: IntakeStore;
}

/** The sheet that was sent for this very form as it stands, by this officer. */
const ticketFor = async (
  { tickets }: Pick<SubmitOnBehalfTools, 'tickets'>,
  { help, staff }: HelpedOnBehalf,
  file: string | undefined,
  { version }: KeptDraft,
): Promise<{ readonly file: string; readonly ticket: Ticket }> => {
  const found = file === undefined ? undefined : await tickets.find(file);
  const ticket = found?.dossier === help.id && found.by === staff.id ? found : undefined;
  requireSigned(ticket, version);
  if (file === undefined || ticket === undefined) throw new Refusal('declaration-missing');
  return { file, ticket };
};

const decided = (
  { catalogue }: SubmitOnBehalfTools,
  { at }: Request,
  { help, staff }: HelpedOnBehalf,
  draft: Draft,
) => {
  const { sources, province, calendar, rules } = catalogue;
  return submit({
    procedure: catalogue.procedure(draft.procedure),
    province,
    calendar,
    rules,
    draft,
    // Whoever reads a card at the counter sees more than a sign-in of level 2 tells.
    citizen: { kind: 'citizen', id: help.citizen, level: 2 },
    officer: staff,
    answers: withSigned(catalogue.edition(draft).form, draft.answers),
    flags: draft.flags,
    sources,
    at,
  });
};

/**
 * Takes in what an officer has filled in for a citizen and the citizen has signed on paper. Without that sheet, whole,
 * scanned and for the form as it stands, there is no dossier; with it, the two come to be together.
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
    const { file, ticket } = await ticketFor(tools, helped, body.file, kept);
    const arrived = await screened(tools, file, ticket, new Date(request.at).toISOString());
    await tools.count(staff.id, 'submissions', request.at);
    const { sha256, bytes, type } = ticket;
    const onBehalf = { ...help.onBehalf, declaration: { file, sha256, bytes, type } };
    const draft: Draft = { ...kept.draft, assisted: { by: staff.id, way: 'on-behalf', onBehalf } };
    const dossier = await fileDossier(tools, {
      draft,
      flags: draft.flags,
      submitted: decided(tools, request, helped, draft),
      person: help.citizen,
      idempotencyKey,
      requestHash,
      at: request.at,
      draftId: draft.id,
      beside: async (code) => {
        await keepPaper(tools, fileKey(code, file), ticket, arrived);
        return [];
      },
    });
    await tools.quarantine.remove(file, arrived.versionId);
    return { status: 201, headers: etag(dossier.version), body: receiptedOf(dossier) };
  };
