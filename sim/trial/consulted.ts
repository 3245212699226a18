import * as z from 'zod';
import type { Clerk } from '../building/staff.ts';
import { ask, hour, minute, type Desk } from '../people/desk.ts';
import { shares } from './shares.ts';
import { doWork, untilOpen, type Opinion, type Town } from './town.ts';

const Asked = z.looseObject({ code: z.string(), version: z.number(), turn: z.boolean(), dueAt: z.string() });
type Asked = z.infer<typeof Asked>;
const Inbox = z.object({ items: z.array(Asked) });

/** Most agree well before their time is over; some speak up when it is, and some never do. */
const madeUp = ({ agenda, chance }: Desk, { code, version, dueAt }: Asked): Opinion => {
  const [now, due] = [agenda.now(), Date.parse(dueAt)];
  const agrees = !chance.happens(shares.objects);
  const lot = chance.next();
  if (lot < shares.opinionSilent) return { code, version, agrees, at: Infinity };
  if (lot < shares.opinionSilent + shares.opinionLate)
    return { code, version, agrees, at: due + chance.between(hour, 20 * hour) };
  return { code, version, agrees, at: now + chance.between(0.05, 0.8) * Math.max(0, due - now) };
};

const say = async (desk: Desk, town: Town, opinion: Opinion): Promise<void> => {
  const { code, agrees } = opinion;
  await ask(desk, 'GET /v1/dossiers/{code}/question', { path: { code } });
  const body = agrees ? { agrees } : { agrees, note: 'Đề nghị xem lại' };
  const route = 'POST /v1/dossiers/{code}/opinion';
  await doWork(desk, town, opinion, { role: 'consulted', deed: 'give-opinion', route, body });
};

/** An officer of an agency that is asked: looks what is asked, and says what the agency has made up its mind to say. */
export const liveConsulted = async (desk: Desk, town: Town, { unit }: Clerk): Promise<void> => {
  const { agenda, chance } = desk;
  for (;;) {
    await agenda.rest(chance.between(30 * minute, 2 * hour));
    await untilOpen(desk, town);
    if (![...town.phases.values()].includes('consult')) continue;
    const listed = await ask(desk, 'GET /v1/inbox', { query: { role: 'officer' } }, 2);
    for (const line of Inbox.safeParse(listed?.body).data?.items ?? []) {
      const key = `${unit} ${line.code}`;
      if (line.turn && !town.opinions.has(key)) town.opinions.set(key, madeUp(desk, line));
    }
    const due = [...town.opinions].filter(([key, { at }]) => key.startsWith(`${unit} `) && at <= agenda.now());
    for (const [key, opinion] of due) {
      // A colleague may be at it at the same time: both then say the same.
      town.opinions.set(key, { ...opinion, at: Infinity });
      await say(desk, town, opinion);
    }
  }
};
