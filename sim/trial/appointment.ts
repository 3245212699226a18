import * as z from 'zod';
import { ask, hour, type Desk } from '../people/desk.ts';
import { shares } from './shares.ts';
import type { Handling } from './staff.ts';
import { doWork, lookAtOwn, type Town } from './town.ts';

const Slot = z.object({ at: z.string(), ends: z.string() });
type Slot = z.infer<typeof Slot>;
const Offered = z.object({ items: z.array(Slot) });
const Seen = z.object({ version: z.number() });

const isWaited = ({ phases }: Town, code: string): boolean => phases.get(code) === 'appointment';

/** Chooses one of the next times that are free, other than the one that somebody has. */
const choose = async (desk: Desk, town: Town, code: string, but?: Slot): Promise<Slot | undefined> => {
  const seen = Seen.safeParse(await lookAtOwn(desk, town, code)).data;
  const listed = await ask(desk, 'GET /v1/dossiers/{code}/appointments', { path: { code } });
  const [first, ...rest] = (Offered.safeParse(listed?.body).data?.items ?? []).filter(({ at }) => at !== but?.at);
  if (first === undefined) return but;
  const slot = desk.chance.pick([first, ...rest.slice(0, 40)]);
  if (seen === undefined) return but;
  const headers = { 'if-match': `"${seen.version}"` };
  const body = { at: slot.at };
  const chosen = await ask(desk, 'POST /v1/dossiers/{code}/appointment', { path: { code }, headers, body });
  return chosen?.status === 200 ? slot : but;
};

const restUntil = async ({ agenda }: Desk, instant: string): Promise<void> =>
  agenda.rest(Math.max(0, Date.parse(instant) - agenda.now()));

/** Chooses when to come, perhaps another time once more, and comes, or does not; then it begins anew. */
export const appear = async (desk: Desk, town: Town, code: string): Promise<void> => {
  const { agenda, chance } = desk;
  while (isWaited(town, code)) {
    const first = await choose(desk, town, code);
    // Somebody else has taken it meanwhile, or nothing is free: they look again.
    if (first === undefined) {
      await agenda.rest(chance.between(2 * hour, 20 * hour));
      continue;
    }
    await agenda.rest(chance.between(0, 0.8) * Math.max(0, Date.parse(first.at) - agenda.now()));
    const slot = chance.happens(shares.moved) ? await choose(desk, town, code, first) : first;
    const comes = !chance.happens(shares.missed);
    await restUntil(desk, (comes ? slot?.at : slot?.ends) ?? first.ends);
    if (!isWaited(town, code)) return;
    town.appearances.set(code, comes);
    while (isWaited(town, code) && town.appearances.has(code)) await agenda.rest(hour);
  }
};

/** Whoever sits at the counter writes down that they came and what was taken of them, or that nobody came. */
export const receiving: Handling = async ({ desk, town, seen }) => {
  const came = town.appearances.get(seen.code);
  if (came === undefined) return undefined;
  const takes = town.edition.route.flatMap(({ appointment }) => appointment?.takes ?? []);
  const noted = await doWork(desk, town, seen, {
    role: 'officer',
    deed: came ? 'keep-appointment' : 'miss-appointment',
    route: 'POST /v1/dossiers/{code}/appearance',
    body: came ? { came, taken: takes } : { came },
  });
  if (noted?.status === 200) town.appearances.delete(seen.code);
  return noted;
};
