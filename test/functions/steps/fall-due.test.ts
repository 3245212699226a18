import { describe, expect, test } from 'vitest';
import type { DossierEvent, DossierEventType } from '../../../events/dossier-event.ts';
import { readClock } from '../../../functions/dossiers/clock.ts';
import { takeStep } from '../../../functions/steps/take-step.ts';
import { operator } from '../../core/samples.ts';
import { samples } from '../../core/sample-events.ts';
import { sessionOf } from '../http-event.ts';
import { on, openRoute, upTo } from './route.ts';

describe('when a time is over', () => {
  const supplement = samples['supplement-requested'];
  const overdueAt = Date.parse('2026-11-30T00:00:00Z');
  test.each<[string, DossierEventType[], DossierEventType, string]>([
    ['a late step stays open', ['checks-recorded', 'task-opened'], 'task-overdue', 'verify'],
    ['a pause is over', ['checks-recorded', 'dossier-suspended'], 'dossier-continued', 'verify'],
    ['a supplement that never came stops', ['checks-recorded', 'supplement-requested'], 'dossier-stopped', 'stopped'],
  ])('%s, once', async (_what, before, type, phase) => {
    const { dossier, happened, types, tools } = await openRoute();
    await happened(dossier, ...before);
    const late = takeStep({ ...tools, now: () => overdueAt });
    for (let time = 0; time < 2; time++) expect(await late({ do: 'fall-due', dossier })).toEqual({ phase });
    expect(await types()).toEqual(['dossier-submitted', ...before, type]);
  });
  test('a stopped dossier keeps what was due when it stopped, without the time of the wait', async () => {
    const { dossier, dossiers, happened, tools } = await openRoute();
    await happened(dossier, 'checks-recorded', { ...supplement, at: on('2026-11-23T10:00') });
    const late = takeStep({ ...tools, now: () => Date.parse(on('2026-11-25T17:30')) });
    expect(await late({ do: 'fall-due', dossier })).toEqual({ phase: 'stopped' });
    // Six working hours were left on Monday at 10.
    expect(await dossiers.require(dossier)).toMatchObject({ dueAt: on('2026-11-26T15:30') });
  });
  test('a draft that nobody confirmed by the close of the next day but one is confirmed by silence', async () => {
    const { take, dossier, happened, types, tools } = await openRoute();
    await happened(dossier, ...upTo('verification-completed'));
    expect(await take({ do: 'open', step: 'confirm' })).toMatchObject({ phase: 'confirm' });
    const late = takeStep({ ...tools, now: () => overdueAt });
    for (let time = 0; time < 2; time++) expect(await late({ do: 'fall-due', dossier })).toEqual({ phase: 'approve' });
    expect((await types()).slice(-2)).toEqual(['task-opened', 'draft-confirmed']);
  });
  test.each<[string, readonly DossierEvent[], string, string, string]>([
    [
      'a supplement',
      [{ ...supplement, data: { ...supplement.data, answerBy: on('2026-11-23T17:30') } }],
      '2026-11-23',
      '2026-11-25T11:30',
      'stopped',
    ],
    [
      'a confirmation',
      [{ ...samples['verification-completed'], at: on('2026-11-23T10:00') }],
      '2026-11-25',
      '2026-11-26T11:30',
      'approve',
    ],
  ])(
    '%s is waited for so much longer as nothing worked on its last afternoon',
    async (_what, before, day, end, phase) => {
      const { ask, at, dossier, dossiers, catalogue, happened, tools } = await openRoute();
      await happened(dossier, 'checks-recorded', ...before);
      const { phase: waiting } = await dossiers.require(dossier);
      const stepAt = async (vietnam: string, input: object) =>
        takeStep({ ...tools, now: () => Date.parse(on(vietnam)) })({ dossier, ...input });
      await stepAt('2026-11-23T10:00', { do: 'open', step: waiting });
      at(Date.parse(on(`${day}T17:10`)));
      const body = { from: on(`${day}T13:30`), to: on(`${day}T17:00`) };
      const credited = await ask('POST /v1/outages', { session: sessionOf(operator), body });
      expect(credited.body).toEqual({ credited: 1, left: 0, failed: 0, complete: true });
      const { nextDeadline } = await readClock(
        { catalogue, dossiers },
        await dossiers.require(dossier),
        Date.parse(on(`${day}T17:20`)),
      );
      expect(nextDeadline?.at).toBe(Date.parse(on(end)));
      const rings = { do: 'fall-due' };
      expect(await stepAt(`${day}T17:30`, rings)).toEqual({ phase: waiting });
      expect(await stepAt(`${day}T17:30`, { do: 'open', step: waiting })).toEqual({
        phase: waiting,
        seconds: (Date.parse(on(end)) - Date.parse(on(`${day}T17:30`))) / 1000,
      });
      expect(await stepAt(end, rings)).toEqual({ phase });
    },
  );
  test.each<[string, DossierEventType[]]>([
    ['the time is not over yet', ['checks-recorded', 'task-opened']],
    ['nobody is waited for', ['checks-recorded']],
  ])('nothing happens where %s', async (_what, before) => {
    const { take, dossier, happened, types } = await openRoute();
    await happened(dossier, ...before);
    await take({ do: 'fall-due' });
    expect(await types()).toEqual(['dossier-submitted', ...before]);
  });
});
