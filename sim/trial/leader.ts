import { dateOf, day } from '../../core/vietnam-time.ts';
import { claim } from './desk-view.ts';
import { shares } from './shares.ts';
import type { Handling } from './staff.ts';
import { doWork } from './town.ts';

/** A leader approves what was proposed, or sends it back, or promises a later day; and looks at what was put right since. */
export const leader: Handling = async (matter) => {
  const { desk, town, seen } = matter;
  const open = seen.disputes.find(({ review }) => review === 'open');
  if (open !== undefined) {
    const body = { path: open.path, note: 'Kết quả giữ nguyên' };
    const route = 'POST /v1/dossiers/{code}/review-closure';
    return doWork(desk, town, seen, { role: 'leader', deed: 'close-review', route, body });
  }
  if (seen.phase !== 'approve') return undefined;
  if (seen.allowed.includes('reschedule') && matter.once('reschedule', shares.rescheduled)) {
    const body = { day: dateOf(desk.agenda.now() + desk.chance.whole(3, 9) * day), note: 'Xin lỗi' };
    const route = 'POST /v1/dossiers/{code}/rescheduling';
    return doWork(desk, town, seen, { role: 'leader', deed: 'reschedule', route, body });
  }
  const held = await claim(desk, seen);
  if (held === undefined) return undefined;
  const declines = matter.once('decline', shares.declined);
  const body = declines ? { approve: false, note: 'Xem lại' } : { approve: true };
  const route = 'POST /v1/dossiers/{code}/approval';
  return doWork(desk, town, held, { role: 'leader', deed: declines ? 'decline' : 'approve', route, body });
};
