import * as z from 'zod';
import type { Clerk } from '../building/staff.ts';
import { ask, hour, minute, type Desk } from '../people/desk.ts';
import { signWaiting, type Token } from '../people/signer.ts';
import type { Phase } from '../../core/lifecycle.ts';
import { look, type Seen } from './desk-view.ts';
import { untilOpen, type Town } from './town.ts';

const Inbox = z.object({ items: z.array(z.object({ code: z.string(), turn: z.boolean() })) });

/** One dossier in front of somebody, and what they remember of what was done to it. */
export interface Matter {
  readonly desk: Desk;
  readonly town: Town;
  readonly seen: Seen;
  /** Whether this is done now, and never again to this dossier: so many out of one. */
  once(what: string, share: number): boolean;
  /** It stands in no inbox until something comes. */
  wait(): void;
}

/** What somebody of a role does with a dossier before them. */
export type Handling = (matter: Matter) => Promise<unknown>;

const none: ReadonlySet<Phase> = new Set();
/** In which phases a dossier can be before somebody of this role. */
const phasesOf: Readonly<Record<Clerk['role'], ReadonlySet<Phase>>> = {
  officer: new Set(['verify']),
  leader: new Set(['approve']),
  operator: none,
};

const memory = (desk: Desk) => {
  const tried = new Set<string>();
  return (code: string) =>
    (what: string, share: number): boolean => {
      const key = `${code} ${what}`;
      if (tried.has(key)) return false;
      tried.add(key);
      return desk.chance.happens(share);
    };
};

/** Whether something has come for which a dossier waited, as far as people are told of it. */
const hasCome = ({ chance }: Desk, { phases, paid, brought }: Town, code: string): boolean => {
  switch (phases.get(code)) {
    case 'payment':
      return paid.has(code);
    case 'supplement':
      return brought.has(code);
    case 'suspended':
      return chance.happens(0.1);
    default:
      return true;
  }
};

/** Dossiers of their own agency whose appointment has come, kept or not: they are before them, and in no inbox. */
const atCounter = ({ phases, appearances }: Town, { unit, role }: Clerk): string[] =>
  role !== 'officer'
    ? []
    : [...appearances.keys()].filter((code) => code.startsWith(`${unit}-`) && phases.get(code) === 'appointment');

/** Works through the inbox while the counters are open, and looks after what waits for somebody else. */
export const liveStaff = async (desk: Desk, town: Town, clerk: Clerk, handle: Handling, token: Token) => {
  const waiting = new Set<string>();
  // What was looked at in vain is left alone for a while.
  const vain = new Map<string, number>();
  const isDue = (code: string): boolean => (vain.get(code) ?? 0) <= desk.agenda.now();
  const once = memory(desk);
  for (;;) {
    await desk.agenda.rest(desk.chance.between(10 * minute, 30 * minute));
    await untilOpen(desk, town);
    if (clerk.means === 'device') await signWaiting(desk, token);
    // What an owner of data said after a decision is before leaders too.
    const isLooked = clerk.role === 'leader' && town.awaited.size > 0;
    const isSomewhere = isLooked || [...town.phases.values()].some((phase) => phasesOf[clerk.role].has(phase));
    const listed = isSomewhere ? await ask(desk, 'GET /v1/inbox', { query: { role: clerk.role } }, 2) : undefined;
    const lines = Inbox.safeParse(listed?.body).data?.items ?? [];
    const mine = lines.filter(({ code, turn }) => turn && isDue(code));
    // What the platform asked for by itself nobody here waits for.
    const paid = clerk.role === 'officer' ? [...town.paid].filter((code) => town.phases.get(code) === 'payment') : [];
    const come = [...[...waiting].filter((code) => hasCome(desk, town, code)), ...paid];
    for (const code of new Set([...atCounter(town, clerk), ...come, ...mine.slice(0, 8).map((line) => line.code)])) {
      waiting.delete(code);
      const seen = await look(desk, code);
      if (seen === undefined) continue;
      const done = await handle({ desk, town, seen, once: once(code), wait: () => waiting.add(code) });
      if (done === undefined) vain.set(code, desk.agenda.now() + desk.chance.between(3 * hour, 5 * hour));
    }
    if (mine.length === 0) await desk.agenda.rest(lines.length === 0 ? hour / 2 : 2 * hour);
  }
};
