import type { RecordedEvent } from '../../../events/recorded-event.ts';
import type { FormMaterial } from '../../../functions/papers/form-material.ts';
import { letterheadOf } from '../../../functions/papers/letterhead.ts';
import { StaffMember } from '../../../functions/staff/staff-member.ts';
import { birthAnswers, draft, edition, leader, officer, procedure, province } from '../../core/samples.ts';
import { dossierOf } from '../../core/sample-events.ts';

const someone = (id: string, name: string, title: string) =>
  [id, StaffMember.parse({ id, name, title, unit: '', roles: [] })] as const;
const staff = new Map([
  someone(officer.id, 'Thắng', 'Công chức tư pháp - hộ tịch'),
  someone(leader.id, 'Ngọc', 'Phó Chủ tịch'),
  someone('ht-05977', 'Lan', 'Công chức tư pháp - hộ tịch'),
]);

/** What a form about the last event of this log is made from. */
export const materialOf = (log: readonly RecordedEvent[]): FormMaterial => {
  const last = log.at(-1);
  if (last === undefined) throw new Error('an empty log');
  const before = dossierOf(log.slice(0, Math.max(1, log.length - 1)));
  return {
    before,
    dueAt: before.dueAt,
    event: last.event,
    log,
    procedure,
    edition,
    letterhead: letterheadOf(province, 'H37.001'),
    particulars: { applicant: draft.applicant, answers: birthAnswers, prefill: {}, flags: [] },
    staff,
  };
};
