import type { Clerk } from '../building/staff.ts';
import type { Desk } from './desk.ts';
import { act, see, type Seen } from './dossier-page.ts';

/** Takes the task, and perhaps gives it back or away, as happens before somebody decides; true when this was all. */
export const pass = async (desk: Desk, seen: Seen, colleagues: readonly Clerk[]): Promise<boolean> => {
  if (desk.faults.calm) return false;
  const lot = desk.chance.next();
  if (lot > 0.3) return false;
  const claimed = await act(desk, 'POST /v1/dossiers/{code}/claim', seen);
  if (claimed?.status !== 200 || lot > 0.12) return true;
  const held = await see(desk, seen.code);
  if (held === undefined) return true;
  if (lot < 0.06) await act(desk, 'POST /v1/dossiers/{code}/release', held);
  else {
    const to = colleagues[desk.chance.whole(0, colleagues.length - 1)]?.id ?? '';
    await act(desk, 'POST /v1/dossiers/{code}/reassignment', held, { to, reason: 'Nghỉ phép' });
  }
  return true;
};
