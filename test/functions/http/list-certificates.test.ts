import { expect, test } from 'vitest';
import { mandateOf } from '../../../core/mandate.ts';
import { signerStanding } from '../../../core/signer-standing.ts';
import { agenciesOf } from '../../../core/province.ts';
import { listCertificates } from '../../../functions/http/list-certificates.ts';
import type { StaffMember } from '../../../functions/staff/staff-member.ts';
import { leader, operator, province, saturday } from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { catalogue } from '../catalogue-file.ts';
import { sessionOf } from '../http-event.ts';
import { issue } from '../results/test-identity.ts';

const at = new Date(saturday).toISOString();
const inDays = (days: number): string => new Date(saturday + days * 86_400_000).toISOString();
const sign = mandateOf({ to: 'sign', procedures: 'all', from: inDays(-100), ground: 'Quyết định 1' });
const certificate = (until: number, more: object = {}) => ({
  from: inDays(-400),
  until: inDays(until),
  chain: ['MII='],
  ...more,
});

const member = (id: string, unit: string, more: Partial<StaffMember> = {}): StaffMember => ({
  id,
  name: 'Hà Thị Mận',
  title: 'Chủ tịch',
  unit,
  roles: ['leader'],
  mandates: [sign],
  certificates: [],
  version: 0,
  ...more,
});

test('a certificate is to be renewed sixty days before it ends; who has none waits since their office began', () => {
  const standing = (...days: number[]) =>
    signerStanding(
      days.map((until) => certificate(until)),
      [sign],
      at,
    );
  expect([standing(61), standing(60), standing(59)].map(({ state }) => state)).toEqual(['valid', 'valid', 'expiring']);
  expect(standing(-3, 300)).toMatchObject({ state: 'valid', means: 'kms' });
  expect(standing(-3)).toMatchObject({ state: 'expired', waitingSince: inDays(-3) });
  expect(standing()).toEqual({ state: 'none', waitingSince: inDays(-100) });
  expect(signerStanding([], [], at)).toEqual({ state: 'none' });
  expect(signerStanding([{ from: inDays(-1), chain: ['MII='] }], [sign], at)).toMatchObject({ state: 'valid' });
});

test('every signer and seal is listed with its serial, part by part; units that nobody signs for are named', async () => {
  const { certificate: own } = await issue({ subject: 'CN=x' });
  const chain = [Buffer.from(own.rawData).toString('base64')];
  const members = [
    member('a', 'H37.001', { certificates: [certificate(30, { chain, means: 'device' })] }),
    member('b', 'H37.001', { left: { at, roles: ['leader'] }, roles: [] }),
    member('c', 'H37.002'),
    member('d', 'H37.065', { roles: ['officer'], mandates: [] }),
  ];
  const tools = {
    catalogue,
    staff: {
      ofUnit: async (unit: string) => members.filter((each) => each.unit === unit),
      seal: async (unit: string) =>
        unit === 'H37.001' ? { unit, name: 'UBND phường', certificates: [certificate(-1)] } : undefined,
    },
    changes: { member: async (id: string) => members.find((each) => each.id === id) },
  };
  const ask = async (from?: string, person = operator) =>
    askOf({ 'GET /v1/certificates': listCertificates(tools) })('GET /v1/certificates', {
      session: sessionOf(person),
      query: from === undefined ? {} : { from },
    });
  const { items, unsigned, next } = (await ask()).body;
  expect(items).toMatchObject([
    { id: 'a', whose: 'signer', state: 'expiring', means: 'device', serial: expect.stringMatching(/^[0-9A-F]+$/) },
    { whose: 'seal', state: 'expired', until: inDays(-1) },
    { id: 'c', state: 'none', waitingSince: inDays(-100) },
  ]);
  expect(unsigned).toMatchObject([{ code: 'H37.002' }]);
  const seen = [];
  for (let from = next; from !== undefined; from = (await ask(from)).body.next) seen.push(from);
  expect(seen).toHaveLength(Math.ceil(agenciesOf(province).length / 200) - 1);
  expect((await ask('H99')).status).toBe(404);
  expect((await ask(undefined, leader)).status).toBe(403);
});
