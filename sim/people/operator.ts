import * as z from 'zod';
import { ask, hour, type Desk } from './desk.ts';
import { act } from './dossier-page.ts';

const Parked = z.object({ items: z.array(z.object({ code: z.string(), version: z.number() })) });
const Redriven = z.object({ moved: z.number() });

/** Lets every parked dossier go on, and gives dead letters back. Answers how many there were. */
export const tidyUp = async (desk: Desk): Promise<number> => {
  const listed = await ask(desk, 'GET /v1/parked', {});
  const parked = Parked.safeParse(listed?.body).data?.items ?? [];
  for (const seen of parked) await act(desk, 'POST /v1/dossiers/{code}/resume', seen);
  const redriven = await ask(desk, 'POST /v1/dead-letters/redrive', {});
  return parked.length + (Redriven.safeParse(redriven?.body).data?.moved ?? 0);
};

/** Says that nothing worked for a while, so that nobody’s time is counted; again when it was too much for one time. */
const recordOutage = async (desk: Desk): Promise<void> => {
  const to = desk.agenda.now();
  const body = { from: new Date(to - hour).toISOString(), to: new Date(to).toISOString() };
  await ask(desk, 'POST /v1/outages', { body });
};

export const liveOperator = async (desk: Desk): Promise<void> => {
  for (;;) {
    await desk.agenda.rest(desk.faults.calm ? 12 * hour : desk.chance.between(hour / 2, 2 * hour));
    await tidyUp(desk);
    if (desk.faults.happens(0.06)) await recordOutage(desk);
  }
};
