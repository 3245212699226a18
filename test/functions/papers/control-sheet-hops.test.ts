import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DossierEvent } from '../../../events/dossier-event.ts';
import type { RecordedEvent } from '../../../events/recorded-event.ts';
import { Hop } from '../../../functions/papers/control-sheet-content.ts';
import { hopsOf } from '../../../functions/papers/control-sheet-hops.ts';
import { lawfulLog, logOf, logUpTo, samples } from '../../core/sample-events.ts';
import { materialOf } from './material-of.ts';

const lines = (log: readonly RecordedEvent[]): string[] =>
  hopsOf(materialOf(log)).map(({ from, to, result }) =>
    [from, to]
      .map(({ unit, name }) => `${unit.split(/[, ]/).slice(0, 2).join(' ')} ${name ?? '-'}`)
      .join(' → ')
      .concat(` ${result ?? ''}`),
  );
const at = <Event extends DossierEvent>(event: Event, instant: string): Event => ({ ...event, at: instant });

test('each hand a dossier goes through is a hop, with who gave and who took', () => {
  expect(lines(logUpTo('result-returned'))).toEqual([
    'Trung tâm - → Cán bộ Thắng ',
    'Cán bộ Thắng → Người nộp - trước hạn',
    'Người nộp - → Lãnh đạo Ngọc ',
    'Lãnh đạo Ngọc → Ủy ban - ',
    'Ủy ban - → Trung tâm - ',
    'Trung tâm - → Người nộp - trước hạn',
  ]);
});

test('a task that changes hands is a hop too; giving it back and taking it again is none', () => {
  const { 'dossier-submitted': begun, 'checks-recorded': checked, 'task-opened': opened, ...then } = samples;
  const claimed = then['task-claimed'];
  const handedOver = then['task-reassigned'];
  const log = logOf(
    begun,
    checked,
    opened,
    claimed,
    then['task-released'],
    claimed,
    handedOver,
    then['dossier-refused'],
  );
  expect(lines(log)).toEqual([
    'Trung tâm - → Cán bộ Thắng ',
    'Cán bộ Thắng → Cán bộ Lan trước hạn',
    'Cán bộ Lan → Trung tâm - trước hạn',
  ]);
});

test('who records at the counter what the applicant brought is not the hand it comes from', () => {
  const opening = [samples['dossier-submitted'], samples['checks-recorded'], samples['task-opened']];
  const asked = [samples['task-claimed'], samples['supplement-requested']];
  const received = { ...samples['supplement-received'], by: { kind: 'staff' as const, id: 'ht-05977' } };
  expect(lines(logOf(...opening, ...asked, received)).slice(1)).toEqual([
    'Cán bộ Thắng → Người nộp - trước hạn',
    'Người nộp - → Cán bộ - trước hạn',
  ]);
  const paused = logOf(...opening, samples['task-claimed'], samples['dossier-suspended'], samples['dossier-continued']);
  expect(lines(paused).at(-1)).toBe('Ủy ban Thắng → Cán bộ - trước hạn');
});

test.each([
  ['2026-11-22T16:59:59.000Z', 'trước hạn'],
  ['2026-11-22T17:00:00.000Z', 'đúng hạn'],
  ['2026-11-23T10:30:00.000Z', 'đúng hạn'],
  ['2026-11-23T10:30:01.000Z', 'quá hạn'],
])('who is done at %s of a term that ends on 23/11 at 17:30 is %s', (instant, result) => {
  const events = [samples['checks-recorded'], samples['task-opened'], at(samples['verification-completed'], instant)];
  const hops = hopsOf(materialOf(logOf(samples['dossier-submitted'], ...events, samples['draft-confirmed'])));
  expect(hops[1]?.result).toBe(result);
});

test('what goes to other agencies goes there at once, and comes back from each by its own term', () => {
  const route = ['check', 'verify', 'consult', 'approve', 'issue', 'return'] as const;
  const submitted = samples['dossier-submitted'];
  const log = logOf(
    { ...submitted, data: { ...submitted.data, route: [...route] } },
    samples['checks-recorded'],
    samples['verification-completed'],
    samples['opinions-requested'],
    at(samples['opinion-given'], '2026-11-23T03:00:00.000Z'),
    at(samples['opinion-lapsed'], '2026-11-26T03:00:00.000Z'),
    at(samples['consultation-ended'], '2026-11-26T03:00:00.000Z'),
  );
  const partners = new Map([['H37.TH', 'Thuế tỉnh']]);
  const hops = hopsOf({ ...materialOf(log), partners }).slice(2);
  expect(hops.map(({ from, to, result }) => [from.unit, to.unit, result])).toEqual([
    [expect.stringContaining('lấy ý kiến'), 'H37.001.CA', undefined],
    [expect.stringContaining('lấy ý kiến'), 'Thuế tỉnh', undefined],
    ['H37.001.CA', expect.stringContaining('lấy ý kiến'), 'đúng hạn'],
    ['Thuế tỉnh', expect.stringContaining('lấy ý kiến'), 'quá hạn'],
    [expect.stringContaining('lấy ý kiến'), expect.stringContaining('Lãnh đạo'), expect.any(String)],
  ]);
});

const answerBy = '2026-11-25T10:30:00.000Z';
const { 'outage-credited': outage, 'term-extended': extended, 'dossier-rescheduled': rescheduled } = samples;
test.each<DossierEvent>([
  { ...outage, data: { ...outage.data, answerBy } },
  { ...extended, data: { ...extended.data, answerBy } },
  { ...rescheduled, data: { ...rescheduled.data, answerBy } },
])('who is given more time by $type is held against that', (prolonged) => {
  const done = at(samples['verification-completed'], '2026-11-24T03:00:00.000Z');
  const begun = [samples['dossier-submitted'], samples['checks-recorded'], samples['task-opened']];
  const hops = hopsOf(materialOf(logOf(...begun, prolonged, done, samples['draft-confirmed'])));
  expect(hops[1]?.result).toBe('trước hạn');
});

test('whatever the law lets happen, hops follow one another and fit the form', () => {
  fc.assert(
    fc.property(lawfulLog, (log) => {
      const hops = hopsOf(materialOf(log));
      for (const hop of hops) expect(Hop.parse(hop)).toEqual(hop);
      for (const [index, { from }] of hops.slice(1).entries()) expect(from).toEqual(hops[index]?.to);
    }),
    { numRuns: 50 },
  );
});
