import { generateKeyPairSync, sign } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '../../core/canonical-json.ts';
import type { Purpose } from '../../functions/sources/answer.ts';
import { createHealth } from '../../functions/sources/health.ts';
import { createPopulation } from '../../functions/sources/population.ts';
import { motherId } from '../core/samples.ts';
import { newWorld } from '../local/world-land.ts';
import { motherOnWire } from './on-wire.ts';
import { reached } from './source-settings.ts';

let surroundings: Awaited<ReturnType<typeof newWorld>>;
beforeAll(async () => {
  surroundings = await newWorld();
});
afterAll(() => surroundings.world.close());

const purpose: Purpose = { requestId: 'q-1', procedure: '1.001193', actor: 'mc-05977', unit: '05977' };
const envelope = { MaYeuCau: 'q-1', ThoiDiem: '20261121101500' };
const answering =
  (body: unknown): typeof fetch =>
  () =>
    Promise.resolve(new Response(JSON.stringify(body)));
const settings = (body: unknown) => reached('http://source', { timeoutMs: 1000, fetch: answering(body) });
const citizen = (body: unknown) => createPopulation(settings(body)).citizen(motherId, purpose);

const envelopes = { MaYeuCau: fc.constant(envelope.MaYeuCau), ThoiDiem: fc.constant(envelope.ThoiDiem) };
const malformed = { status: 'unavailable', source: 'population', reason: 'malformed' };

test('the value and its hash do not depend on the normal form a source sends', async () => {
  const vietnamese = fc.stringMatching(
    /^[A-ZĐ][a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]{1,7}$/,
  );
  await fc.assert(
    fc.asyncProperty(vietnamese, vietnamese, async (family, given) => {
      const as = (form: 'NFC' | 'NFD') => {
        const text = JSON.stringify({ ...motherOnWire, HoVaTen: { Ho: family, ChuDem: '', Ten: given } }).normalize(
          form,
        );
        return citizen({ ...envelope, CongDan: JSON.parse(text) });
      };
      const composed = await as('NFC');
      expect(composed.status).toBe('found');
      expect(await as('NFD')).toEqual(composed);
    }),
    { numRuns: 50 },
  );
});

test('whatever a source says, the adapter answers and does not throw', async () => {
  const body = fc.oneof(
    fc.jsonValue(),
    fc.record({ ...envelopes, CongDan: fc.jsonValue() }),
    fc.record({ ...envelopes, CongDan: fc.record({ SoDinhDanh: fc.constant(motherId), HoVaTen: fc.jsonValue() }) }),
  );
  await fc.assert(
    fc.asyncProperty(body, async (said) => {
      const answer = await citizen(said);
      expect(['unavailable', 'missing']).toContain(answer.status);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['another person', { CongDan: { ...motherOnWire, SoDinhDanh: '020092004127' } }],
  ['another question', { MaYeuCau: 'q-2', CongDan: motherOnWire }],
  ['a day that is none', { CongDan: { ...motherOnWire, NgayThangNamSinh: { NgayThangNam: '19950231' } } }],
  ['an unknown word', { CongDan: { ...motherOnWire, TinhTrangHonNhan: 'Không rõ' } }],
  ['no time', { ThoiDiem: '20261321101500', CongDan: motherOnWire }],
])('an answer with %s is no answer', async (_what, body) => {
  expect(await citizen({ ...envelope, ...body })).toEqual(malformed);
});

const notice = {
  MaGiayChungSinh: '20001.GCS.00211.26',
  GioiTinh: 'Nữ',
  ThoiDiemSinh: '20261117064000',
  NoiSinh: 'Bệnh viện',
  CanNang: 3150,
  SoDinhDanhMe: motherId,
  CoSoYTe: 'Bệnh viện Đa khoa tỉnh Lạng Sơn',
};

/** The answer to a question for notices, signed by somebody to whom the world's authority gave a certificate. */
const signedBy = async (organisation: string, content = notice, signed = content) => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const certificates = await surroundings.world.certify({
    publicKeyDer: publicKey.export({ type: 'spki', format: 'der' }),
    subject: { name: organisation, organisation },
    usage: 'seal',
  });
  return {
    NoiDung: content,
    ChuKy: sign('sha256', Buffer.from(canonicalJson(signed)), privateKey).toString('base64'),
    ChungThu: certificates,
  };
};
const ofMother = (GiayChungSinh: readonly unknown[], roots = surroundings.world.roots) =>
  createHealth({ ...settings({ ...envelope, GiayChungSinh }), roots }).ofMother(motherId, purpose);

test('a notice counts when its own hospital has signed what it says, under a trusted root', async () => {
  const good = await signedBy(notice.CoSoYTe);
  const bad = { ...malformed, source: 'health' };
  expect(await ofMother([good])).toMatchObject({ status: 'found', value: [{ bornAt: '2026-11-17T06:40:00+07:00' }] });
  expect(await ofMother([await signedBy('UBND Phường Đông Kinh')])).toEqual(bad);
  expect(await ofMother([await signedBy(notice.CoSoYTe, { ...notice, CanNang: 2000 }, notice)])).toEqual(bad);
  expect(await ofMother([good, { ...good, ChungThu: ['AAAA'] }])).toEqual(bad);
  expect(await ofMother([await signedBy(notice.CoSoYTe, { ...notice, SoDinhDanhMe: '020001005519' })])).toEqual(bad);
  const other = await newWorld();
  expect(await ofMother([good], other.world.roots)).toEqual(bad);
  await other.world.close();
});
