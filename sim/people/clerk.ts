import * as z from 'zod';
import type { Clerk } from '../building/staff.ts';
import { ask, hour, minute, type Desk } from './desk.ts';
import { see } from './dossier-page.ts';
import { decisions } from './decisions.ts';
import { pass } from './hold.ts';
import { lookAgain } from './reviews.ts';
import { signWaiting, type Token } from './signer.ts';

const Inbox = z.object({ items: z.array(z.object({ code: z.string(), turn: z.boolean() })) });

const shortest = 20 * minute;
const longestPause = (desk: Desk): number => (desk.faults.calm ? 12 * hour : 4 * hour);

/**
 * Looks at the inbox again and again, more seldom when it is empty, and decides what lies there. What this clerk has
 * suspended stands in no inbox: they remember it themselves.
 */
export const liveClerk = async (
  desk: Desk,
  clerk: Clerk,
  colleagues: readonly Clerk[],
  token: Token,
): Promise<void> => {
  const suspended = new Set<string>();
  let pause = shortest;
  for (;;) {
    await desk.agenda.rest(desk.chance.between(pause / 2, pause));
    if (clerk.means === 'device') await signWaiting(desk, token);
    const listed = await ask(desk, 'GET /v1/inbox', { query: { role: clerk.role } }, 2);
    const mine = (Inbox.safeParse(listed?.body).data?.items ?? []).filter(({ turn }) => turn);
    pause = mine.length === 0 ? Math.min(pause * 2, longestPause(desk)) : shortest;
    for (const code of [...mine.slice(0, 6).map((line) => line.code), ...suspended]) {
      const seen = await see(desk, code);
      if (seen === undefined) continue;
      if (seen.phase !== 'suspended') suspended.delete(code);
      if (clerk.role === 'leader' && (await lookAgain(desk, seen))) continue;
      if (seen.phase !== 'suspended' && (await pass(desk, seen, colleagues))) continue;
      await decisions[seen.phase]?.({ desk, seen, suspended });
    }
  }
};
