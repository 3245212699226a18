import { expect, test } from 'vitest';
import { mandateOf } from '../../../core/mandate.ts';
import { maySign } from '../../../functions/staff/signing-right.ts';
import type { StaffMember } from '../../../functions/staff/staff-member.ts';

const from = '2026-11-20T17:00:00.000Z';
const until = '2026-11-21T17:00:00.000Z';
const deputy: StaffMember = {
  id: 'pc-05977',
  name: 'Hà Thị Mận',
  title: 'Phó Chủ tịch',
  unit: 'H37.001',
  roles: ['leader'],
  mandates: [mandateOf({ to: 'sign', procedures: ['1.001193'], from, until, ground: 'Quyết định 1', by: 'ld-05977' })],
  certificates: [{ from, chain: ['MII='] }],
  version: 1,
};
const within = '2026-11-21T03:00:00.000Z';
const left = { at: '2026-11-21T04:00:00.000Z', roles: ['leader' as const] };

test.each<[string, StaffMember | undefined, string, string, boolean]>([
  ['at its first instant', deputy, from, '1.001193', true],
  ['just before its end', deputy, '2026-11-21T16:59:59.999Z', '1.001193', true],
  ['at its end', deputy, until, '1.001193', false],
  ['before it begins', deputy, '2026-11-20T16:59:59.999Z', '1.001193', false],
  ['for another procedure', deputy, within, '2.000815', false],
  ['without a certificate', { ...deputy, certificates: [] }, within, '1.001193', false],
  [
    'with a certificate that ended',
    { ...deputy, certificates: [{ from, until: within, chain: ['MII='] }] },
    within,
    '1.001193',
    false,
  ],
  ['for what was signed before they left', { ...deputy, left, roles: [] }, within, '1.001193', true],
  ['and not after', { ...deputy, left, roles: [] }, left.at, '1.001193', false],
  ['as somebody whom nobody knows', undefined, within, '1.001193', false],
])('whether a deputy signs %s', (_when, member, at, procedure, expected) => {
  expect(maySign(member, { procedure }, at)).toBe(expected);
});
