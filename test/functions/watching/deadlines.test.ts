import { ListExecutionsCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { minute } from '../../../core/vietnam-time.ts';
import { createDossierStore, type DossierStore } from '../../../functions/dossiers/dossier-store.ts';
import { fileViews } from '../../../functions/listeners/file-views.ts';
import { createQualityCount } from '../../../functions/views/quality.ts';
import { createFigureCount } from '../../../functions/views/figures.ts';
import { createFiling } from '../../../functions/views/filing.ts';
import { lists } from '../../../functions/views/places.ts';
import { createViews } from '../../../functions/views/views.ts';
import { sweep } from '../../../functions/watching/sweep.ts';
import { samples } from '../../core/sample-events.ts';
import { officer } from '../../core/samples.ts';
import { openLaw } from '../http/law-house.ts';
import { sessionOf } from '../http-event.ts';

const sfn = new SFNClient({});
const states = mockClient(sfn);
beforeEach(() => void states.reset());

const instant = (text: string): number => Date.parse(`2026-11-${text}:00+07:00`);
const due = instant('23T17:30');
/** Eight working hours after it came in on Monday at nine; Tuesday is a holiday. */
const notice = instant('25T09:00');

/** A dossier in verification that is due on Monday at half past five; each look is one of a function that has just started. */
const open = async () => {
  const law = await openLaw();
  const { code, dynamodb, catalogue, itemsOf } = law;
  states.on(ListExecutionsCommand).resolves({
    executions: [
      { name: `${code}-1`, executionArn: 'x', stateMachineArn: 'x', status: 'RUNNING', startDate: new Date(0) },
    ],
  });
  const fresh = () => ({ catalogue, dossiers: createDossierStore(dynamodb, 'dossiers') });
  const file = async () => {
    const { version } = await law.dossiers.require(code);
    const [type, at] = ['any', ''];
    await fileViews({
      ...fresh(),
      file: createFiling(dynamodb, 'views'),
      countQuality: createQualityCount(dynamodb, 'views'),
      countFigures: createFigureCount(dynamodb, 'views', catalogue),
    })({
      dossier: code,
      sequence: version,
      type,
      at,
    });
  };
  const look = async (now: number | (() => number), more: Partial<DossierStore> = {}) =>
    sweep({
      catalogue,
      dossiers: { ...fresh().dossiers, ...more },
      views: createViews(dynamodb, 'views'),
      states: sfn,
      machinePrefix: 'arn:motcua-',
      slugOf: () => 'birth-registration',
      slugs: ['birth-registration'],
      linked: { due: async function* () {}, lookAgain: async () => undefined },
      watch: { done: () => undefined, fault: () => undefined },
      now: typeof now === 'number' ? () => now : now,
    })();
  const noted = async () =>
    (await law.dossiers.log(code)).flatMap(({ event }) => (event.type === 'deadline-passed' ? [event] : []));
  const listed = async () =>
    (await itemsOf('views')).filter(({ pk }) => pk === 'DEADLINES').map(({ sk }) => String(sk).slice(0, 24));
  const act = async (word: 'suspension' | 'continuation' | 'withdrawal', at: number, body?: object) => {
    law.at(at);
    const answer = await law.send(word, word === 'withdrawal' ? law.applicant : officer, body);
    await file();
    return answer;
  };
  // What is filed by now has no deadline: the house does not reckon any.
  const happened = async (type: 'task-claimed' | 'task-released') =>
    void (await law.dossiers.append(await law.dossiers.require(code), samples[type]));
  await happened('task-claimed');
  await file();
  return { ...law, happened, file, look, noted, listed, act };
};
const iso = (at: number): string => new Date(at).toISOString();

test('a deadline is noted once it has passed, and never again, whoever looks and how often', async () => {
  const { look, noted, listed, file, code, dossiers } = await open();
  expect(await listed()).toEqual([iso(due)]);
  const before = await dossiers.require(code);
  expect(await look(due)).toMatchObject({ redriven: 0, noted: 0 });
  const looks = await Promise.all([look(due + 5 * minute), look(due + 5 * minute)]);
  expect(looks.map(({ noted: count }) => count)).toEqual(expect.arrayContaining([0, 1]));
  // Not filed anew yet: the log says it already.
  expect(await look(due + 10 * minute)).toMatchObject({ redriven: 0, noted: 0 });
  expect(await noted()).toEqual([
    expect.objectContaining({
      at: iso(due + 5 * minute),
      by: { kind: 'machine', id: 'motcua' },
      data: { what: 'result', dueAt: iso(due) },
    }),
  ]);
  const { phase, task, dueAt, passed } = await dossiers.require(code);
  expect({ phase, task, dueAt, passed }).toEqual({
    phase: before.phase,
    task: before.task,
    dueAt: before.dueAt,
    passed: ['result'],
  });
  await file();
  expect(await listed()).toEqual([iso(notice)]);
  await look(notice + minute);
  expect((await noted()).map(({ data }) => data)).toEqual([
    { what: 'result', dueAt: iso(due) },
    { what: 'notice', dueAt: iso(notice) },
  ]);
  await file();
  expect(await listed()).toEqual([]);
});

test('all that passed while nobody looked is noted at the next look, in its order', async () => {
  const { look, noted } = await open();
  expect(await look(instant('30T09:00'))).toMatchObject({ redriven: 0, noted: 2 });
  expect((await noted()).map(({ data: { what } }) => what)).toEqual(['result', 'notice']);
});

test('nothing passes while the clock stands; then it does at the moved instant', async () => {
  const { look, noted, listed, act } = await open();
  expect(await act('suspension', instant('23T16:00'), { code: 'verification' })).toBe('200 suspended');
  expect(await listed()).toEqual([]);
  expect(await look(instant('25T08:55'))).toMatchObject({ noted: 0 });
  // Half past five to Wednesday at half past eight: two working hours.
  expect(await act('continuation', instant('25T08:30'))).toBe('200 verify');
  const [moved] = await listed();
  expect(moved).toBe(iso(notice));
  await look(instant('25T10:30'));
  expect((await noted()).map(({ data }) => data)).toEqual([
    { what: 'notice', dueAt: iso(notice) },
    { what: 'result', dueAt: iso(instant('25T10:00')) },
  ]);
});

test('what passed a moment before the end is noted after it; what had not is not', async () => {
  const late = await open();
  expect(await late.act('withdrawal', due + minute)).toBe('200 withdrawn');
  expect(await late.listed()).toEqual([iso(due)]);
  expect(await late.look(due + 5 * minute)).toMatchObject({ redriven: 0, noted: 1 });
  await late.file();
  expect(await late.listed()).toEqual([]);
  expect(await late.dossiers.require(late.code)).toMatchObject({ phase: 'withdrawn', passed: ['result'] });

  const inTime = await open();
  await inTime.act('withdrawal', due);
  expect(await inTime.listed()).toEqual([]);
  expect(await inTime.look(due + 5 * minute)).toMatchObject({ redriven: 0, noted: 0 });
});

test('a dossier that somebody moves at the same moment is asked again', async () => {
  const { look, noted, code, dossiers, happened } = await open();
  let read = 0;
  const log = async () => {
    const then = await dossiers.log(code);
    if (read++ === 0) await happened('task-released');
    return then;
  };
  expect(await look(due + minute, { log })).toMatchObject({ redriven: 0, noted: 1 });
  expect(read).toBe(2);
  expect(await noted()).toHaveLength(1);
  const { task, passed } = await dossiers.require(code);
  expect([task?.holder, passed]).toEqual([undefined, ['result']]);
});

test('lost executions come first, and what is not noted in forty seconds is at the next look', async () => {
  const { code, copies, cloud, dynamodb, look } = await open();
  states.on(StartExecutionCommand).resolves({ executionArn: 'x', startDate: new Date(0) });
  const others = (await copies(code, 5)).slice(1);
  for (const other of others) {
    const mark = { pk: lists.deadlines, sk: `${iso(due)}#${other}` };
    await dynamodb.send(new PutItemCommand({ TableName: 'views', Item: marshall(mark) }));
  }
  const started = () => states.commandCalls(StartExecutionCommand).length;
  let [now, before] = [due + minute, -1];
  cloud.observe(({ operation }) => {
    if (operation !== 'TransactWriteItems') return;
    now += 15_000;
    if (before < 0) before = started();
  });
  expect(await look(() => now)).toMatchObject({ redriven: 4, noted: 3 });
  expect(before).toBe(4);
  expect(await look(() => now)).toMatchObject({ redriven: 0, noted: 2 });
});

test('staff and citizen read it in the timeline, and the citizen what happens now', async () => {
  const { look, file, ask, code, session, at } = await open();
  await look(due + 5 * minute);
  await file();
  at(due + 6 * minute);
  const path = { code };
  const own = await ask('GET /v1/dossiers/{code}', { session, path });
  expect(own.body.timeline.at(-1)).toMatchObject({ type: 'deadline-passed', text: { vi: 'Đã qua hạn trả kết quả' } });
  expect(own.body.sentence.vi).toContain('cơ quan vẫn đang giải quyết, bạn không phải làm gì.');
  const seen = await ask('GET /v1/dossiers/{code}', { session: sessionOf(officer), path });
  expect(seen.body.timeline.at(-1)).toMatchObject({ type: 'deadline-passed', by: 'machine' });
  const inbox = await ask('GET /v1/inbox', { session: sessionOf(officer) });
  expect(inbox.body.items).toEqual([expect.objectContaining({ code, late: true })]);
});

test('in the inbox a dossier is late whose applicant was told nothing in time, until they are', async () => {
  const { ask, code, dossiers, views, at } = await open();
  at(notice + minute);
  const dossier = { ...(await dossiers.require(code)), dueAt: iso(instant('30T17:30')) };
  const ways: [object, boolean][] = [
    [{}, false],
    [{ untoldSince: iso(notice) }, true],
    [{ untoldSince: undefined }, false],
    [{ untoldSince: iso(notice), phase: 'suspended', task: undefined }, false],
  ];
  for (const [index, [more, late]] of ways.entries()) {
    await views.file({ ...dossier, ...more, version: 10 + index });
    const { body } = await ask('GET /v1/inbox', { session: sessionOf(officer) });
    expect(body.items).toEqual([expect.objectContaining({ code, late })]);
  }
});
