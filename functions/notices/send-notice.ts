import { machine } from '../../events/actor.ts';
import type { Announced } from '../../events/announced.ts';
import type { DossierEvent } from '../../events/dossier-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import { openBehind } from '../dossiers/reader.ts';
import type { PaperList } from '../papers/paper-list.ts';
import type { Vault } from '../vault/vault.ts';
import type { Messages } from './messages.ts';
import { noticeOf } from './notice.ts';
import { rowOf, toldOf } from './told-of.ts';

export interface NoticeTools {
  readonly dossiers: DossierRecords;
  readonly accesses: AccessLog;
  readonly vault: Vault;
  readonly papers: PaperList;
  readonly messages: Messages;
  /** The portal’s, or empty while it is not known. */
  readonly origin: string;
  readonly now: () => number;
}

/** The paper is still being written, or the step not opened: the message comes again. */
export class NothingToTellYet extends Error {
  override readonly name = 'NothingToTellYet';
}

/**
 * The identifiers of those who are told: whose matter it is, and who filed it for them as long as they may. A small child
 * and an organisation have no account, so only who filed is told. Of nobody else is anything used. However often a notice
 * is tried, it is one reading, at the instant it tells of.
 */
const recipientsOf = async (
  { accesses, vault, dossiers }: NoticeTools,
  dossier: Dossier,
  at: string,
): Promise<readonly string[]> => {
  const { applicant: whose, transactor, code, procedure, unit, phase, acting } = dossier;
  const fields = ['applicant.name', 'applicant.citizenId'];
  const reading = { at, by: machine, unit, dossier: code, procedure, what: 'notice', purpose: phase, fields };
  for (const person of new Set([whose, transactor])) await accesses.note(person, `${code}-notice`, reading);
  const { applicant, represented } = await openBehind(vault, dossier, async (sequence) =>
    dossiers.event(code, sequence),
  );
  const own = represented === undefined || represented.by === 'mandate' ? [applicant.citizenId] : [];
  const filer =
    represented === undefined || acting?.ended === true || (acting?.until ?? '9') <= at
      ? []
      : [represented.actor.citizenId];
  return [...own, ...filer];
};

/** Until when the citizen is waited for because of this event, or it goes on without them. */
const answerByOf = (event: DossierEvent, { task }: Dossier): string | undefined => {
  switch (event.type) {
    case 'supplement-requested':
      return event.data.answerBy;
    case 'payment-requested':
      return event.data.payBy;
    case 'dossier-suspended':
      return event.data.until;
    case 'verification-completed':
      if (task === undefined) throw new NothingToTellYet('the draft is not shown yet');
      return task.dueAt;
    default:
      return undefined;
  }
};

/**
 * Tells whoever filed the dossier of what an event has brought them. Once in effect: how it went is on a row of its own,
 * a paper’s on the paper’s, and a message that was sent without it being known there has the same id when it comes again.
 */
export const sendNotice =
  (tools: NoticeTools) =>
  async ({ dossier: code, sequence, type }: Announced): Promise<string> => {
    const { papers, dossiers, messages, origin, now } = tools;
    const told = toldOf(type);
    if (told === undefined) return 'nothing to tell';
    const row = rowOf(told, sequence);
    const { listed, sentAt, untold } = await papers.telling(code, row);
    if (sentAt !== undefined || untold !== undefined) return 'told already';
    if (!listed) throw new NothingToTellYet(`${told} is not written yet`);
    const recorded = await dossiers.event(code, sequence);
    if (recorded === undefined) throw new Error('there is no such event');
    const { event } = recorded;
    const dossier = await dossiers.require(code);
    // No draft is shown on this route, or it is answered.
    if (told === 'draft' && dossier.phase !== 'confirm') return 'nothing to tell';
    const notice = noticeOf(told, `${code}:${row}`, { code, event, answerBy: answerByOf(event, dossier) }, origin);
    const recipients = await recipientsOf(tools, dossier, event.at);
    const outcomes = await Promise.all(
      // The same id to somebody else would be taken for the same message.
      recipients.map(async (person, place) =>
        messages.tell(person, place === 0 ? notice : { ...notice, id: `${notice.id}:${place}` }),
      ),
    );
    const outcome = outcomes.find((each) => each === 'told') ?? outcomes[0] ?? 'no-account';
    if (outcome === 'told') await papers.noteSent(code, row, new Date(now()).toISOString());
    else await papers.noteUntold(code, row, outcome);
    return outcome;
  };
