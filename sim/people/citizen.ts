import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { Answers } from '../../core/form/answers.ts';
import type { Flag } from '../../core/draft.ts';
import type { Family } from '../outside/families.ts';
import { ask, hour, minute, type Desk } from './desk.ts';
import { act, refusalIn, see, type Seen } from './dossier-page.ts';

/** What the run remembers of what people were told. */
export interface Ledger {
  /** A receipt was shown for this person’s key. */
  acknowledged(person: string, key: string, code: string): void;
}

const Draft = z.object({ id: z.string(), answers: Answers });
const Receipt = z.object({ code: z.string() });

/** What the form offers stays; what it lacks is typed. */
const filledIn = (typed: Answers, offered: Answers): Answers =>
  Object.fromEntries(Object.entries(typed).map(([step, fields]) => [step, { ...fields, ...offered[step] }]));

/** Some call wrong what a source holds; of the notice of the birth nothing is decided before its owner has answered. */
const calledWrong = ({ chance }: Desk): Flag[] => {
  const flags = [
    { path: 'mother.ethnicity', claimed: 'Nùng' },
    { path: 'father.ethnicity', claimed: 'Dao' },
    { path: 'child.noticeCode', claimed: '20001.GCS.99999.26' },
  ];
  return flags.filter(() => chance.happens(0.2));
};

/** Files a birth until a receipt is shown, or a refusal that trying again would not change. */
const file = async (desk: Desk, { answers }: Family, ledger: Ledger): Promise<string | undefined> => {
  for (;;) {
    const opened = await ask(desk, 'POST /v1/drafts', { body: { procedure: 'birth-registration' } });
    const draft = Draft.safeParse(opened?.body).data;
    if (opened === undefined || draft === undefined) {
      await desk.agenda.rest(hour);
      continue;
    }
    await desk.agenda.rest(desk.chance.between(minute, 20 * minute));
    const key = randomUUID();
    const flags = calledWrong(desk);
    const body = { draft: draft.id, answers: filledIn(answers, draft.answers), flags, declaration: true };
    const send = async (tries: number) => {
      const sent = await ask(desk, 'POST /v1/dossiers', { body, headers: { 'idempotency-key': key } }, tries);
      if (sent?.status === 201) ledger.acknowledged(desk.session.id, key, Receipt.parse(sent.body).code);
      return sent;
    };
    const twice = desk.faults.happens(0.1) ? send(2) : undefined;
    const [sent] = await Promise.all([send(12), twice]);
    if (sent?.status === 201) return Receipt.parse(sent.body).code;
    if (refusalIn(sent) === 'already-registered') return undefined;
    await desk.agenda.rest(hour);
  }
};

/** What a citizen does about a dossier of their own, by the phase in which they see it. */
type Turn = (desk: Desk, seen: Seen) => Promise<unknown>;
const turns: Readonly<Record<string, Turn>> = {
  confirm: async (desk, seen) => {
    const lot = desk.chance.next();
    if (lot < 0.3) return undefined;
    const agree = desk.faults.calm || lot < 0.9;
    const body = agree ? { agree } : { agree, note: 'Sai tên đệm' };
    return act(desk, 'POST /v1/dossiers/{code}/confirmation', seen, body);
  },
  supplement: async (desk, seen) => {
    if (desk.chance.happens(0.4)) return undefined;
    const body = { answers: { child: { givenName: 'Minh Anh' } } };
    return act(desk, 'POST /v1/dossiers/{code}/supplement', seen, body);
  },
};

/** Some withdraw, now and then while somebody decides. */
const withdraws = async (desk: Desk, seen: Seen): Promise<boolean> => {
  if (!desk.faults.happens(0.02)) return false;
  await act(desk, 'POST /v1/dossiers/{code}/withdrawal', seen, {});
  return true;
};

const ends = new Set(['closed', 'refused', 'withdrawn', 'stopped']);

/** A parent registers a birth and follows it to its end; some answer what they are asked, some are silent. */
export const liveCitizen = async (desk: Desk, family: Family, ledger: Ledger, filed: () => void): Promise<void> => {
  const code = await file(desk, family, ledger);
  filed();
  if (code === undefined) return;
  const isSilent = desk.chance.happens(0.2);
  let last: Seen | undefined;
  for (;;) {
    await desk.agenda.rest(desk.faults.calm ? 12 * hour : desk.chance.between(2 * hour, 9 * hour));
    last = (await see(desk, code, last)) ?? last;
    if (last === undefined) continue;
    if (ends.has(last.phase)) return;
    if (!isSilent && !(await withdraws(desk, last))) await turns[last.phase]?.(desk, last);
  }
};
