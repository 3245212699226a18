import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { DossierEvent } from '../../../events/dossier-event.ts';
import { readClock } from '../../../functions/dossiers/clock.ts';
import { takeStep } from '../../../functions/steps/take-step.ts';
import { saturday } from '../../core/samples.ts';
import { samples } from '../../core/sample-events.ts';
import { on, openRoute, upTo } from './route.ts';

const told = (type: 'supplement-requested' | 'supplement-received', vietnam: string): DossierEvent => ({
  ...samples[type],
  at: on(vietnam),
});

describe('opening a stage', () => {
  const open = { do: 'open', step: 'verify' };
  test('shows the task, and says how long the machine may wait: four working hours from Monday’s opening', async () => {
    const { take, dossier, dossiers, happened } = await openRoute();
    await happened(dossier, 'checks-recorded');
    const dueAt = Date.parse('2026-11-23T12:00:00+07:00');
    expect(await take(open)).toEqual({ phase: 'verify', seconds: (dueAt - saturday) / 1000 });
    expect(await dossiers.require(dossier)).toMatchObject({
      task: { step: 'verify', role: 'officer', dueAt: new Date(dueAt).toISOString() },
    });
  });
  test('again keeps the task and its holder; a task that is late already is waited for without an end', async () => {
    const { take, dossier, dossiers, happened, types } = await openRoute();
    await happened(dossier, 'checks-recorded', 'task-opened', 'task-claimed');
    const { seconds } = z.object({ seconds: z.number() }).parse(await take(open));
    expect(await types()).toHaveLength(4);
    expect((await dossiers.require(dossier)).task?.holder).toBe('mc-05977');
    await happened(dossier, 'task-overdue');
    expect(await take(open)).toEqual({ phase: 'verify', seconds: 99_999_999 });
    expect(seconds).toBeLessThan(99_999_999);
  });
  /** The dossier is at its officer since Saturday, asks for a supplement at an instant, and is back at another. */
  const openBack = async (asked: string, back: string) => {
    const route = await openRoute();
    const { dossier, dossiers, catalogue, happened, tools } = route;
    await happened(dossier, { ...samples['checks-recorded'], at: new Date(saturday).toISOString() });
    await happened(dossier, told('supplement-requested', asked), told('supplement-received', back));
    const now = Date.parse(on(back));
    await takeStep({ ...tools, now: () => now })({ ...open, dossier });
    const present = await dossiers.require(dossier);
    const { perStep } = await readClock({ catalogue, dossiers }, present, now);
    return { now, dueAt: Date.parse(present.task?.dueAt ?? ''), clock: perStep.at(-1)?.due };
  };
  test('again after a wait gives what was left of the term, as the clock counts it', async () => {
    // Three of four working hours were used on Monday morning; one is left on Wednesday, for Tuesday is a holiday.
    const { dueAt, clock } = await openBack('2026-11-23T11:00', '2026-11-25T14:00');
    expect(dueAt).toBe(Date.parse('2026-11-25T15:00:00+07:00'));
    expect(clock).toBe(dueAt);
  });
  test('again after a wait that began too late is late at once, never before', async () => {
    const { dueAt, now } = await openBack('2026-11-23T15:00', '2026-11-25T14:00');
    expect(dueAt).toBe(now);
  });
  test('that somebody else answers gives them the whole term after the platform stood still', async () => {
    const { dossier, dossiers, happened, tools } = await openRoute();
    await happened(dossier, 'checks-recorded', { ...samples['verification-completed'], at: on('2026-11-23T10:00') });
    await happened(dossier, { ...samples['dossier-parked'], at: on('2026-11-23T10:01') });
    await happened(dossier, { ...samples['dossier-resumed'], at: on('2026-11-27T09:00') });
    const back = Date.parse(on('2026-11-27T09:00'));
    await takeStep({ ...tools, now: () => back })({ do: 'open', step: 'confirm', dossier });
    expect((await dossiers.require(dossier)).task).toMatchObject({ dueAt: on('2026-11-30T17:30') });
  });
  test('a wait lasts as long as the law gives whoever is waited for', async () => {
    const { take, dossier, happened } = await openRoute();
    await happened(dossier, 'checks-recorded', 'supplement-requested');
    const { answerBy } = samples['supplement-requested'].data;
    expect(await take({ do: 'open', step: 'supplement' })).toEqual({
      phase: 'supplement',
      seconds: (Date.parse(answerBy) - saturday) / 1000,
    });
    await happened(dossier, 'supplement-received', 'dossier-suspended');
    expect(await take({ do: 'open', step: 'suspended' })).toEqual({
      phase: 'suspended',
      seconds: (Date.parse(samples['dossier-suspended'].data.until) - saturday) / 1000,
    });
  });
  test('while something else happens to the dossier opens the task all the same', async () => {
    const { dossier, dossiers, happened, tools, types } = await openRoute();
    await happened(dossier, 'checks-recorded');
    let raced = false;
    const racing = {
      ...dossiers,
      append: async (...given: Parameters<typeof dossiers.append>) => {
        if (!raced) await dossiers.append(await dossiers.require(dossier), samples['assistance-recorded']);
        raced = true;
        return dossiers.append(...given);
      },
    };
    const { seconds } = z
      .object({ seconds: z.number() })
      .parse(await takeStep({ ...tools, dossiers: racing })({ ...open, dossier }));
    expect(await types()).toEqual(['dossier-submitted', 'checks-recorded', 'assistance-recorded', 'task-opened']);
    expect(seconds).toBeLessThan(99_999_999);
  });
  test('a stage that is not the dossier’s own says where it stands', async () => {
    const { take, dossier, happened } = await openRoute();
    await happened(dossier, ...upTo('verification-completed'));
    expect(await take(open)).toMatchObject({ phase: 'confirm' });
  });
});
