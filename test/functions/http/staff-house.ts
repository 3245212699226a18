import type { Staff } from '../../../core/person.ts';
import type { EndpointKey } from '../../../functions/endpoints.ts';
import { leader, officer, operator, staff } from '../../core/samples.ts';
import { samples } from '../../core/sample-events.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';

export const colleague = staff('ht-05977', ['officer']);
export const deputy: Staff = { ...staff('pc-05977', ['leader']), powers: [] };
/** The deputy while a delegation lasts. */
export const signing: Staff = { ...deputy, powers: [{ to: 'sign', procedures: 'all', delegated: true }] };
export const elsewhere = staff('ht-06004', ['officer'], 'H37.005');
export const ground = 'Quyết định 45/QĐ-UBND ngày 20/11/2026';

/** A house with a directory of one unit, and one officer of another; and a way to ask as any of them. */
export const openStaffHouse = async () => {
  const house = await openHouse();
  for (const member of [officer, colleague, leader, elsewhere, operator]) await house.employ(member);
  await house.employ(deputy, { name: 'Hà Thị Mận', title: 'Phó Chủ tịch' });
  const headers = { 'sec-fetch-site': 'same-origin' };
  const send = async (key: EndpointKey, person: Staff, id: string, body?: object) =>
    house.ask(key, { session: sessionOf(person), path: { id }, headers, body });
  const act = async (deed: 'claim' | 'reassignment', person: Staff, code: string, body?: object) => {
    const { version } = await house.dossiers.require(code);
    const asked = { path: { code }, headers: { ...headers, 'if-match': `"${version}"` }, body };
    const key = `POST /v1/dossiers/{code}/${deed}` as const;
    return house.ask(key, { session: sessionOf(person), ...asked });
  };
  /** An officer has proposed the result, the citizen agrees, and a leader is asked. */
  const approvable = async (code: string, officerId: string = officer.id) => {
    const verified = { ...samples['verification-completed'], by: { kind: 'staff' as const, id: officerId } };
    const opened = {
      ...samples['task-opened'],
      data: { ...samples['task-opened'].data, step: 'approve' as const, role: 'leader' },
    };
    await house.happened(code, verified, 'draft-confirmed', opened);
  };
  return { ...house, send, act, approvable };
};
export type StaffHouse = Awaited<ReturnType<typeof openStaffHouse>>;
