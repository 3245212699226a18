import type { Appointments } from '../../../functions/answers/appointments.ts';
import type { DossierView } from '../../../functions/answers/dossier.ts';
import { ok, type Answered, type Asked } from './answered.ts';

const place = { vi: 'Công an phường Hạc Thành', en: 'Police of Hac Thanh' };

/** Somebody has to come in person, and has not chosen when. */
export const toCome: NonNullable<DossierView['appointment']> = {
  until: '2026-12-18T10:30:00.000Z',
  takes: ['photo', 'iris'],
  ground: 'Luật Căn cước 26/2023/QH15, Điều 23',
  missed: 0,
  mostMissed: 3,
};

export const chosen = { at: '2026-11-26T01:00:00.000Z', ends: '2026-11-26T01:15:00.000Z', place };

const items = [
  { at: '2026-11-25T01:00:00.000Z', ends: '2026-11-25T01:15:00.000Z', left: 2 },
  { at: chosen.at, ends: chosen.ends, left: 1 },
];

/** Two days with a time each; later there is none. */
export const slotsAnswer = ({ path, query }: Asked): Answered | undefined => {
  if (!path.endsWith('/appointments')) return undefined;
  const answer: Appointments = { place, until: toCome.until, items: query.has('from') ? [] : items };
  return ok(answer);
};
