import { describe, expect, test } from 'vitest';
import { brokenLink } from '../../../core/chain.ts';
import { openParticulars } from '../../../functions/dossiers/reader.ts';
import { samples } from '../../core/sample-events.ts';
import { edition, leader, officer, operator, staff, stranger } from '../../core/samples.ts';
import { sessionOf } from '../http-event.ts';
import { monday, openLaw } from './law-house.ts';

const componentOf = (id: string) => {
  const found = edition.components.find((component) => component.id === id);
  if (found === undefined) throw new Error(`no component ${id}`);
  return found;
};
const item = (component: string, fields: string[] = [], ground = componentOf(component).ground) => ({
  component,
  fields,
  ground,
});
const form = item('to-khai', ['child.middleName']);
const paper = item('uy-quyen');
const notice = { items: [form], note: 'Tên đệm chưa rõ' };
const middleName = { answers: { child: { middleName: 'Bảo Châu' } } };

/** What an officer may do once these items were asked for, and answered too. */
const offered = async (items: object[], answer = false) => {
  const { send, applicant, ask, code } = await openLaw();
  await send('supplement-request', officer, { ...notice, items });
  if (answer) await send('supplement', applicant, middleName);
  const { body } = await ask('GET /v1/dossiers/{code}', { session: sessionOf(officer), path: { code } });
  return body['allowed'];
};

describe('what must not be asked', () => {
  test.each<[string, object, string]>([
    [
      'a component that the procedure has not',
      { ...form, component: 'ho-chieu' },
      '409 unknown-component /items/0/component',
    ],
    ['what the agency looks up itself', item('ket-hon'), '409 source-answered /items/0/component'],
    ['a paper whose data a source gave', item('giay-chung-sinh'), '409 source-answered /items/0/component'],
    ['an item without its ground', { ...form, ground: '' }, '409 uncited-item /items/0/ground'],
    ['an item with another ground', { ...form, ground: 'Điều tôi nhớ' }, '409 uncited-item /items/0/ground'],
    ['what a national source gave', item('to-khai', ['child.birthDate']), '409 field-settled /items/0/fields/0'],
    ['where the dossier was filed', item('to-khai', ['request.commune']), '409 field-settled /items/0/fields/0'],
    ['a question that the form has not', item('to-khai', ['child.shoeSize']), '409 field-settled /items/0/fields/0'],
    ['the form, but none of its questions', item('to-khai'), '409 field-settled /items/0/fields'],
    ['a paper as if it were a question', item('uy-quyen', ['child.middleName']), '409 field-settled /items/0/fields'],
  ])('%s', async (_what, wrong, outcome) => {
    const { send, dossiers, code } = await openLaw();
    expect(await send('supplement-request', officer, { items: [wrong], note: 'x' })).toBe(outcome);
    expect((await dossiers.log(code)).map(({ event }) => event.type)).not.toContain('supplement-requested');
  });
  test.each<[string, object, string]>([
    ['a component twice', { ...notice, items: [form, form] }, '409 asked-twice /items/1/component'],
    ['nothing at all', { ...notice, items: [] }, '422 invalid-fields /items'],
    ['without a word of why', { items: [form] }, '422 invalid-fields /note'],
    [
      'in fields of another kind',
      { ...notice, items: [{ ...form, fields: 'child.middleName' }] },
      '422 invalid-fields /items/0/fields',
    ],
  ])('%s', async (_what, body, outcome) => {
    const { send } = await openLaw();
    expect(await send('supplement-request', officer, body)).toBe(outcome);
  });
});

describe('who and when', () => {
  test('only an officer of the unit asks, and only while verifying', async () => {
    const { send, happened, code, applicant } = await openLaw();
    expect(await send('supplement-request', leader, notice)).toBe('403 not-allowed');
    expect(await send('supplement-request', applicant, notice)).toBe('403 not-allowed');
    expect(await send('supplement-request', operator, notice)).toBe('403 not-allowed');
    expect(await send('supplement-request', staff('x', ['officer'], 'H37.002'), notice)).toBe('404 not-found');
    await happened(code, 'verification-completed');
    expect(await send('supplement-request', officer, notice)).toBe('409 not-now');
  });
  test('there is one round only', async () => {
    const { send, happened, code, applicant } = await openLaw();
    expect(await send('supplement-request', officer, notice)).toBe('200 supplement');
    expect(await send('supplement-request', officer, notice)).toBe('409 supplement-used');
    expect(await send('supplement', applicant, middleName)).toBe('200 verify');
    await happened(code, 'task-opened');
    expect(await send('supplement-request', officer, { ...notice, items: [paper] })).toBe('409 supplement-used');
  });
  test('what the citizen could put right, and did not, is refused', async () => {
    const { send, happened, code, applicant } = await openLaw();
    const refusal = { outcome: 'refuse', reasons: ['wrong-details'] };
    expect(await send('verification', officer, refusal)).toBe('409 supplement-first');
    await send('supplement-request', officer, notice);
    await send('supplement', applicant, middleName);
    await happened(code, 'task-opened');
    expect(await send('verification', officer, refusal)).toBe('200 refused');
  });
  test('while it is waited for, nothing is decided', async () => {
    const { send } = await openLaw();
    await send('supplement-request', officer, notice);
    for (const outcome of [{ outcome: 'propose' }, { outcome: 'refuse', reasons: ['not-entitled'] }])
      expect(await send('verification', officer, outcome)).toBe('409 not-now');
    expect(await send('suspension', officer, { code: 'verification' })).toBe('409 not-now');
    expect(await send('rescheduling', leader, { day: '2026-11-27', note: 'x' })).toBe('409 not-now');
  });
  test.each(['dossier-refused', 'dossier-withdrawn'] as const)('after %s nothing is asked or answered', async (end) => {
    const { send, happened, code, applicant } = await openLaw();
    await happened(code, end);
    expect(await send('supplement-request', officer, notice)).toBe('409 ended');
    expect(await send('supplement', applicant, middleName)).toBe('409 ended');
    expect(await send('supplement-receipt', officer)).toBe('409 ended');
  });
});

describe('the answer', () => {
  test('is exactly what was asked, from whoever filed, in time', async () => {
    const { send, at, applicant, dossiers, code } = await openLaw();
    expect(await send('supplement', applicant, middleName)).toBe('409 not-now');
    await send('supplement-request', officer, notice);
    const answer = async (answers: object) => send('supplement', applicant, { answers });
    expect(await send('supplement', stranger, middleName)).toBe('404 not-found');
    expect(await send('supplement', officer, middleName)).toBe('403 not-allowed');
    expect(await answer({})).toBe('422 invalid-fields /answers/child/middleName');
    expect(await answer({ child: { middleName: 'Bảo', givenName: 'An' } })).toBe(
      '409 not-asked /answers/child/givenName',
    );
    expect(await answer({ mother: { fullName: 'Khác' } })).toBe('409 not-asked /answers/mother/fullName');
    expect(await answer({ child: { middleName: 'x'.repeat(500) } })).toBe(
      '422 invalid-fields /answers/child/middleName',
    );
    const { supplement, version } = await dossiers.require(code);
    expect(version).toBe(4);
    at(Date.parse(supplement?.answerBy ?? '') + 1);
    expect(await answer(middleName.answers)).toBe('409 answer-too-late');
    at(Date.parse(supplement?.answerBy ?? ''));
    expect(await answer(middleName.answers)).toBe('200 verify');
    expect(await answer(middleName.answers)).toBe('409 not-now');
  });

  test('changes what was asked and nothing else; it lies sealed in the log, in composed letters', async () => {
    const { send, applicant, dossiers, code, vault } = await openLaw();
    await send('supplement-request', officer, notice);
    const find = async (sequence: number) => dossiers.event(code, sequence);
    const before = await openParticulars(vault, await dossiers.require(code), find);
    const decomposed = 'Bảo Châu'.normalize('NFD');
    expect(await send('supplement', applicant, { answers: { child: { middleName: decomposed } } })).toBe('200 verify');
    const dossier = await dossiers.require(code);
    const { answers } = await openParticulars(vault, dossier, find);
    expect(answers).toEqual({ ...before.answers, child: { ...before.answers['child'], middleName: 'Bảo Châu' } });
    const log = await dossiers.log(code);
    expect(JSON.stringify(log)).not.toContain('Châu');
    expect(brokenLink(log)).toBeUndefined();
  });

  test('renews who acts for somebody else', async () => {
    const { send, applicant, dossiers, code } = await openLaw();
    expect((await dossiers.require(code)).representative).toBeUndefined();
    await send('supplement-request', officer, { ...notice, items: [item('to-khai', ['request.relation'])] });
    await send('supplement', applicant, { answers: { request: { relation: 'relative' } } });
    expect(await dossiers.require(code)).toMatchObject({ representative: applicant.id, marks: [] });
  });

  // Sixty days before the submission, and one more; the answer itself comes three days later.
  test.each([
    ['2026-09-24', []],
    ['2026-09-23', ['late-registration']],
  ])('renews what the law attaches something to, by the day of submission: born %s', async (birthDate, marks) => {
    const { send, applicant, dossiers, code, at } = await openLaw(undefined, { notices: [] });
    await send('supplement-request', officer, { ...notice, items: [item('to-khai', ['child.birthDate'])] });
    at(monday + 3 * 86_400_000);
    expect(await send('supplement', applicant, { answers: { child: { birthDate } } })).toBe('200 verify');
    expect((await dossiers.require(code)).marks).toEqual(marks);
  });

  test('is not counted: the result is due later by the working time that it took', async () => {
    const { send, at, applicant, dossiers, code } = await openLaw();
    const { dueAt } = await dossiers.require(code);
    await send('supplement-request', officer, notice);
    expect(await dossiers.require(code)).toMatchObject({
      status: 5,
      dueAt,
      // Seven working days after Monday; 24/11 is a holiday.
      supplement: { answerBy: new Date('2026-12-03T17:30:00+07:00').toISOString() },
    });
    // Answered on Wednesday at 10:30: eight working hours and a half after Monday at 9, over the holiday.
    at(monday + 49.5 * 3_600_000);
    expect(await send('supplement', applicant, middleName)).toBe('200 verify');
    expect((await dossiers.require(code)).dueAt).toBe(new Date('2026-11-26T09:30:00+07:00').toISOString());
    expect(Date.parse(dueAt)).toBeLessThan(Date.parse('2026-11-25T00:00:00Z'));
  });

  test('a notice may want both: the citizen answers, then brings the paper', async () => {
    const { send, applicant, dossiers, code } = await openLaw();
    await send('supplement-request', officer, { ...notice, items: [form, paper] });
    expect(await send('supplement-receipt', officer)).toBe('409 questions-open');
    expect(await send('supplement', applicant, middleName)).toBe('200 supplement');
    expect(await send('supplement', applicant, middleName)).toBe('409 not-now');
    expect(await dossiers.require(code)).toMatchObject({ status: 5, supplement: { answered: 5 } });
    expect(await send('supplement-receipt', officer)).toBe('200 verify');
    expect(await dossiers.require(code)).toMatchObject({ status: 4, supplement: { answered: 5, received: 6 } });
  });

  test('an officer is offered to receive papers only while nothing but papers is awaited', async () => {
    expect(await offered([form])).not.toContain('receive-supplement');
    expect(await offered([form, paper])).not.toContain('receive-supplement');
    expect(await offered([form, paper], true)).toContain('receive-supplement');
    expect(await offered([paper])).toContain('receive-supplement');
  });

  test('papers that all came as files are an officer’s turn, and nothing is asked of the citizen any more', async () => {
    const { send, happened, code, ask, session } = await openLaw();
    await send('supplement-request', officer, { ...notice, items: [paper] });
    await happened(code);
    const seen = async () => {
      const { body: inbox } = await ask('GET /v1/inbox', { session: sessionOf(officer) });
      const { body: view } = await ask('GET /v1/dossiers/{code}', { session, path: { code } });
      return { line: inbox['items'], action: view['action'], supplement: view['supplement'] };
    };
    expect(await seen()).toMatchObject({
      line: [{ code, sent: false, turn: false }],
      action: 'supplement',
      supplement: { sent: false },
    });
    const file = samples['file-received'];
    await happened(code, { ...file, data: { ...file.data, component: 'uy-quyen' } });
    expect(await seen()).toMatchObject({
      line: [{ code, sent: true, turn: true, paused: true }],
      action: undefined,
      supplement: { sent: true },
    });
  });

  test('nothing is brought where nothing but answers was asked for', async () => {
    const { send } = await openLaw();
    await send('supplement-request', officer, notice);
    expect(await send('supplement-receipt', officer)).toBe('409 not-asked');
  });

  test('a paper comes to the counter, where an officer records it; it cannot be typed', async () => {
    const { send, applicant, dossiers, code, ask, session } = await openLaw();
    expect(await send('supplement-request', officer, { ...notice, items: [paper] })).toBe('200 supplement');
    const { body } = await ask('GET /v1/dossiers/{code}', { session, path: { code } });
    expect(body).toMatchObject({
      action: 'supplement',
      supplement: { items: [{ ...paper, name: componentOf('uy-quyen').name }], received: false },
      notes: [{ type: 'supplement-requested', note: notice.note }],
    });
    expect(await send('supplement', applicant, middleName)).toBe('409 paper-awaited');
    expect(await send('supplement-receipt', applicant)).toBe('403 not-allowed');
    expect(await send('supplement-receipt', officer)).toBe('200 verify');
    expect(await dossiers.require(code)).toMatchObject({ status: 4, supplement: { received: 5 } });
  });
});
