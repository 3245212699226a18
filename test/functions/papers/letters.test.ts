import { expect, test } from 'vitest';
import { Apology, apology } from '../../../functions/papers/apology-content.ts';
import { platform } from '../../../functions/papers/form-material.ts';
import { StopNotice, stopNotice } from '../../../functions/papers/stop-notice-content.ts';
import { officer } from '../../core/samples.ts';
import { logOf, samples } from '../../core/sample-events.ts';
import { materialOf } from './material-of.ts';

const begun = [samples['dossier-submitted'], samples['checks-recorded'], samples['task-opened']];
const apologyAfter = (...events: Parameters<typeof logOf>) => apology(materialOf(logOf(...begun, ...events)));

test('the committee that decides apologises, for which its deputy chair signs', () => {
  expect(Apology.parse(apologyAfter(samples['dossier-rescheduled']))).toMatchObject({
    agency: { name: 'Ủy ban nhân dân phường Đông Kinh' },
    office: 'Ủy ban nhân dân phường Đông Kinh',
    signer: { authority: 'KT. CHỦ TỊCH', title: 'Phó Chủ tịch', name: 'Ngọc' },
  });
});

test('an apology names the day on the receipt, the present one and the new one', () => {
  const promised = '2026-11-23T17:30:00';
  const newDueAt = '2026-11-25T17:30:00';
  expect(apologyAfter(samples['dossier-rescheduled'])).toMatchObject({
    promisedAt: promised,
    dueAt: promised,
    newDueAt,
  });
  const moved = { ...samples['term-extended'], due: '2026-11-24T10:30:00.000Z' };
  expect(apologyAfter(moved, samples['dossier-rescheduled'])).toMatchObject({
    promisedAt: promised,
    dueAt: '2026-11-24T17:30:00',
    newDueAt,
  });
});

test.each([
  ['2026-11-23T10:30:00.000Z', false],
  ['2026-11-23T10:30:00.001Z', true],
])('an apology at %s for what is due at 17:30 speaks of lateness: %s', (at, late) => {
  expect(apologyAfter({ ...samples['dossier-rescheduled'], at }).late).toBe(late);
});

test('an apology that nobody of the staff signs is a fault', () => {
  const { by } = samples['dossier-submitted'];
  expect(() => apologyAfter({ ...samples['dossier-rescheduled'], by })).toThrow('nobody of the staff');
});

test('the one-stop unit tells that a dossier is stopped: by an officer as what they are, or by the platform', () => {
  const notice = stopNotice(materialOf(logOf(...begun, samples['dossier-withdrawn'])));
  expect(StopNotice.parse(notice)).toMatchObject({
    agency: { parent: 'Ủy ban nhân dân phường Đông Kinh', name: 'Trung tâm Phục vụ hành chính công' },
    office: 'Trung tâm Phục vụ hành chính công phường Đông Kinh',
    signer: { title: 'Thông báo được lập tự động', name: platform },
  });
  const by = { kind: 'staff' as const, id: officer.id };
  expect(stopNotice(materialOf(logOf(...begun, { ...samples['dossier-withdrawn'], by }))).signer).toEqual({
    title: 'Công chức tư pháp - hộ tịch',
    name: 'Thắng',
  });
});
