import type { Staff } from '../../../core/person.ts';
import type { EndpointKey } from '../../../functions/endpoints.ts';
import { leader, officer, operator, staff } from '../../core/samples.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';

export const colleague = staff('ht-05977', ['officer']);
export const deputy: Staff = { ...staff('pc-05977', ['leader']), powers: [] };
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
  return { ...house, send, act };
};
export type StaffHouse = Awaited<ReturnType<typeof openStaffHouse>>;
