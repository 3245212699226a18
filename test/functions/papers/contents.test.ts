import { expect, test } from 'vitest';
import { withAnswer } from '../../../core/form/answers.ts';
import type { Particulars } from '../../../core/particulars.ts';
import type { RecordedEvent } from '../../../events/recorded-event.ts';
import { Receipt, receipt } from '../../../functions/papers/receipt-content.ts';
import { resultData, resultDocument, type ResultMaterial } from '../../../functions/papers/result-content.ts';
import { StaffMember } from '../../../functions/staff/staff-member.ts';
import { birthAnswers, draft, edition, leader, motherId, province } from '../../core/samples.ts';
import { code, dossierOf, logUpTo } from '../../core/sample-events.ts';
import { materialOf } from './material-of.ts';

const { applicant, prefill } = draft;
const particulars: Particulars = { applicant, answers: birthAnswers, prefill, flags: [] };
const log = logUpTo('register-entered');
const dossier = dossierOf(log);
const lastOf = (events: readonly RecordedEvent[]): RecordedEvent => {
  const last = events.at(-1);
  if (last === undefined) throw new Error('an empty log');
  return last;
};
const material = {
  dossier,
  edition,
  province,
  particulars,
  signer: StaffMember.parse({
    id: leader.id,
    name: 'Lý Văn Trưởng',
    title: 'Chủ tịch',
    unit: leader.unit,
    roles: ['leader'],
  }),
  decided: lastOf(log),
  registered: lastOf(log),
  identifier: '020226000123',
  number: dossier.register?.number ?? '',
  status: { list: '/v1/status-lists/1', index: 7 },
} satisfies ResultMaterial;

const received = materialOf(logUpTo('dossier-submitted'));

test('the receipt says what was received, from whom, when, and when the result is due', () => {
  expect(Receipt.parse(receipt({ ...received, number: '01/TTPVHCC' }))).toMatchObject({
    dossier: code,
    number: '01/TTPVHCC',
    agency: { parent: 'Ủy ban nhân dân phường Đông Kinh', name: 'Trung tâm Phục vụ hành chính công' },
    centre: 'Trung tâm Phục vụ hành chính công phường Đông Kinh',
    place: 'Đông Kinh',
    applicant: { name: 'Nông Thị Mai', identifier: motherId, address: birthAnswers['mother']?.['residence'] },
    request: 'Đăng ký khai sinh',
    // What the databases gave in place of papers was not handed in.
    components: [{ name: 'Mẫu hộ tịch điện tử tương tác đăng ký khai sinh', copies: 'bản điện tử' }],
    legalTime: 'trong ngày làm việc (nhận sau 15:00: tính từ ngày làm việc tiếp theo)',
    at: '2026-11-21T10:15:00',
    receivedAt: '2026-11-21T10:15:00',
    dueAt: '2026-11-23T17:30:00',
  });
});

test('the receipt of somebody who is neither mother nor father has no address; a term in days says so', () => {
  const other = { ...particulars, applicant: { citizenId: '001000000001', name: 'Bà ngoại' } };
  const term = { unit: 'working-day' as const, count: 5, ground: 'x' };
  const fiveDays = { ...edition, term };
  const theirs = receipt({ ...received, edition: fiveDays, particulars: other });
  expect(theirs).toMatchObject({ applicant: { name: 'Bà ngoại' }, legalTime: '5 ngày làm việc' });
  expect(theirs.applicant).not.toHaveProperty('address');
});

test('the result is bound to its dossier, edition, number, agency and holder', () => {
  expect(resultDocument(material)).toEqual({
    version: 1,
    kind: 'birth-certificate',
    dossier: code,
    procedure: { code: '1.001193', edition: '2026-01' },
    number: '57',
    issuedAt: lastOf(log).event.at,
    agency: { code: 'H37.001', name: 'Ủy ban nhân dân phường Đông Kinh' },
    signer: { name: 'Lý Văn Trưởng', title: 'Chủ tịch' },
    holder: { name: 'Hoàng Bảo An', identifier: '020226000123' },
    data: expect.objectContaining({ register: { book: '01/2026', number: '57' } }),
    status: { list: '/v1/status-lists/1', index: 7 },
  });
});

test('a result in the place of another one names it, and bears the day of the correction and of the entry', () => {
  const result = { number: '57', sha256: 'ab', key: 'k', versionId: 'v', issuedAt: lastOf(log).event.at };
  const ordered = { ...lastOf(log), event: { ...lastOf(log).event, at: '2026-12-01T02:00:00.000Z' } };
  const another = { ...material, dossier: { ...dossier, result }, decided: ordered };
  expect(resultDocument(another)).toMatchObject({ issuedAt: ordered.event.at, replaces: { number: '57' } });
  expect(resultData(another)).toMatchObject({ issuedAt: '2026-12-01', registeredAt: '2026-11-21' });
});

test('choices stand in the result by their label, what was not declared not at all', () => {
  const { data } = resultDocument(material);
  expect(data).toMatchObject({
    child: { name: 'Hoàng Bảo An', sex: 'Nữ', birthDate: '2026-11-17' },
    mother: { name: 'Nông Thị Mai', identifier: motherId },
    requester: { relation: 'Mẹ' },
  });
  expect(data).not.toHaveProperty('father');
});

test('the printed result has the identifier of the child and the person who asked', () => {
  expect(resultData(material)).toMatchObject({
    dossier: code,
    number: '57',
    book: '01/2026',
    child: { name: 'Hoàng Bảo An', identifier: '020226000123' },
    requester: { name: 'Nông Thị Mai', identifier: motherId, relation: 'Mẹ' },
    agency: { parent: 'tỉnh Lạng Sơn', name: 'Ủy ban nhân dân phường Đông Kinh' },
    place: 'Đông Kinh',
    issuedAt: '2026-11-21',
    signer: { name: 'Lý Văn Trưởng', title: 'Chủ tịch' },
  });
});

test.each([
  ['Chủ tịch', undefined],
  ['Phó Chủ tịch', 'KT. CHỦ TỊCH'],
])('a %s signs under the authority of %s', (title, authority) => {
  const data = resultData({ ...material, signer: { ...material.signer, title } });
  expect(Reflect.get(data, 'signer')).toEqual({
    ...(authority === undefined ? {} : { authority }),
    title,
    name: 'Lý Văn Trưởng',
  });
});

test('without a commune of that unit there is no result', () => {
  expect(() => resultData({ ...material, dossier: { ...dossier, unit: 'H37.999' } })).toThrow('H37.999');
});

test('an answer that is left out leaves no gap in a name', () => {
  const { middleName: _middleName, ...child } = birthAnswers['child'] ?? {};
  const answers = withAnswer({ ...birthAnswers, child }, 'child.givenName', 'Ân');
  expect(resultDocument({ ...material, particulars: { ...particulars, answers } })).toMatchObject({
    holder: { name: 'Hoàng Ân' },
    data: { child: { name: 'Hoàng Ân' } },
  });
});
