import { machine } from '../../events/actor.ts';
import type { Announced } from '../../events/announced.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import type { DossierStore } from '../dossiers/dossier-store.ts';
import { openApplicant } from '../dossiers/reader.ts';
import { toldOf } from '../papers/forms-at.ts';
import type { PaperList } from '../papers/paper-list.ts';
import type { Vault } from '../vault/vault.ts';
import type { Messages } from './messages.ts';
import { noticeOf } from './notice.ts';

export interface NoticeTools {
  readonly dossiers: DossierStore;
  readonly accesses: AccessLog;
  readonly vault: Vault;
  readonly papers: PaperList;
  readonly messages: Messages;
  /** The portal’s, or empty while it is not known. */
  readonly origin: string;
  readonly now: () => number;
}

/** The paper is still being written: the message comes again. */
export class NothingToTellYet extends Error {
  override readonly name = 'NothingToTellYet';
}

/** Of nobody else is anything used. However often a notice is tried, it is one reading, at the instant it tells of. */
const applicantOf = async ({ accesses, vault, dossiers }: NoticeTools, dossier: Dossier, at: string) => {
  const { applicant, code, unit, phase } = dossier;
  const reading = { at, by: machine, unit, dossier: code, what: 'notice', purpose: phase };
  await accesses.note(applicant, `${code}-notice`, reading);
  return openApplicant(vault, dossier, async (sequence) => dossiers.event(code, sequence));
};

/**
 * Tells whoever filed the dossier that the paper which an event has brought is there. Once in effect: how it went is on
 * the paper’s row, and a message that was sent without it being known there has the same id when it comes again.
 */
export const sendNotice =
  (tools: NoticeTools) =>
  async ({ dossier: code, sequence, type }: Announced): Promise<string> => {
    const { papers, dossiers, messages, origin, now } = tools;
    const kind = toldOf(type);
    if (kind === undefined) return 'nothing to tell';
    const { listed, sentAt, untold } = await papers.telling(code, kind);
    if (sentAt !== undefined || untold !== undefined) return 'told already';
    if (!listed) throw new NothingToTellYet(`${kind} is not written yet`);
    const recorded = await dossiers.event(code, sequence);
    if (recorded === undefined) throw new Error('there is no such event');
    const { event } = recorded;
    // Whoever files is the one who signed in and asks for the result; of nobody else is there an identifier of an account.
    const { citizenId } = await applicantOf(tools, await dossiers.require(code), event.at);
    const outcome = await messages.tell(citizenId, noticeOf(kind, code, event, origin));
    if (outcome === 'told') await papers.noteSent(code, kind, new Date(now()).toISOString());
    else await papers.noteUntold(code, kind, outcome);
    return outcome;
  };
