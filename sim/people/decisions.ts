import { dateOf, day } from '../../core/vietnam-time.ts';
import type { Desk } from './desk.ts';
import { act, refusalIn, type Seen } from './dossier-page.ts';

/** A dossier in front of a clerk, who remembers what they have suspended. */
interface Matter {
  readonly desk: Desk;
  readonly seen: Seen;
  readonly suspended: Set<string>;
}
type Decision = (matter: Matter) => Promise<unknown>;

const refuse = async ({ desk, seen }: Matter, reason: string): Promise<unknown> =>
  act(desk, 'POST /v1/dossiers/{code}/verification', seen, { outcome: 'refuse', reasons: [reason], note: 'Xem lại' });

const propose: Decision = async (matter) => {
  const proposed = await act(matter.desk, 'POST /v1/dossiers/{code}/verification', matter.seen, { outcome: 'propose' });
  if (refusalIn(proposed) === 'already-registered') await refuse(matter, 'already-registered');
};

/** The child’s given name is nobody’s word but the citizen’s: the sources never settle it. */
const askedFor = {
  component: 'to-khai',
  fields: ['child.givenName'],
  ground: 'Trang thủ tục 1.001193: mẫu hộ tịch điện tử tương tác do người yêu cầu cung cấp thông tin theo hướng dẫn',
};
const requestSupplement: Decision = async ({ desk, seen }) =>
  act(desk, 'POST /v1/dossiers/{code}/supplement-request', seen, { items: [askedFor], note: 'Viết lại tên' });

const suspend: Decision = async ({ desk, seen, suspended }) => {
  suspended.add(seen.code);
  await act(desk, 'POST /v1/dossiers/{code}/suspension', seen, { code: 'verification' });
};

const extend: Decision = async ({ desk, seen }) =>
  act(desk, 'POST /v1/dossiers/{code}/extension', seen, { code: 'verification' });

/** Tries the next civil days until one is worked; on days off the promise is refused. */
const reschedule: Decision = async ({ desk, seen }) => {
  const to = dateOf(desk.agenda.now() + desk.chance.whole(2, 9) * day);
  await act(desk, 'POST /v1/dossiers/{code}/rescheduling', seen, { day: to, note: 'Xin lỗi' });
};

/** Who was asked already, and has not put it right, is refused for that. */
const refuseAsked: Decision = async (matter) =>
  refuse(matter, matter.seen.supplement === undefined ? 'wrong-authority' : 'wrong-details');

/** What an officer may do instead of proposing, and how often out of one. */
const otherwise: readonly (readonly [number, Decision])[] = [
  [0.05, refuseAsked],
  [0.15, requestSupplement],
  [0.06, suspend],
  [0.05, extend],
];

/** Where somebody was asked once already, every second time it is tried again. */
const verify: Decision = async (matter) => {
  if (matter.seen.supplement !== undefined && matter.desk.chance.happens(0.5)) return requestSupplement(matter);
  let lot = matter.desk.faults.calm ? 1 : matter.desk.chance.next();
  for (const [odd, decision] of otherwise) {
    if (lot < odd) return decision(matter);
    lot -= odd;
  }
  return propose(matter);
};

const approve: Decision = async (matter) => {
  const { desk, seen } = matter;
  if (desk.faults.happens(0.1)) return reschedule(matter);
  const decided = desk.faults.calm || desk.chance.happens(0.88);
  const body = decided ? { approve: true } : { approve: false, note: 'Xem lại' };
  return act(desk, 'POST /v1/dossiers/{code}/approval', seen, body);
};

const proceed: Decision = async ({ desk, seen }) => act(desk, 'POST /v1/dossiers/{code}/continuation', seen);

/** What is decided about a dossier, by the phase in which it lies before somebody. */
export const decisions: Readonly<Record<string, Decision>> = { verify, approve, suspended: proceed };
