import { describe, expect, test } from 'vitest';
import { takeStep } from '../../../functions/steps/take-step.ts';
import { openRoute, released, upTo } from './route.ts';

describe('waiting for an answer', () => {
  const wait = { do: 'await', step: 'verify', token: 't-1' };
  test('keeps the token', async () => {
    const { take, dossier, dossiers, happened } = await openRoute();
    await happened(dossier, 'checks-recorded', 'task-opened');
    expect(await take(wait)).toEqual({ phase: 'verify' });
    expect(await dossiers.readToken(dossier, 'verify')).toEqual({ token: 't-1', version: 3 });
    expect(released()).toEqual([]);
  });
  test('anew ends the machine that waited before, never the one that asks', async () => {
    const { take, dossier, happened } = await openRoute();
    await happened(dossier, 'checks-recorded');
    for (const token of ['t-1', 't-1', 't-2', 't-2']) await take({ ...wait, token });
    expect(released()).toEqual([{ token: 't-1', output: { phase: 'overtaken' } }]);
  });
  test('at a stage that was answered lets the machine go on at once', async () => {
    const { take, dossier, happened } = await openRoute();
    await happened(dossier, ...upTo('verification-completed'));
    expect(await take(wait)).toEqual({ phase: 'confirm' });
    expect(released()).toEqual([{ token: 't-1', output: { phase: 'confirm' } }]);
  });
  test('while the answer comes loses neither the answer nor the token', async () => {
    const { dossier, dossiers, happened, tools } = await openRoute();
    await happened(dossier, 'checks-recorded', 'task-opened');
    const racing = {
      ...dossiers,
      keepToken: async (...given: Parameters<typeof dossiers.keepToken>) => {
        await happened(dossier, 'verification-completed');
        return dossiers.keepToken(...given);
      },
    };
    expect(await takeStep({ ...tools, dossiers: racing })({ ...wait, dossier })).toEqual({ phase: 'confirm' });
    expect(released()).toEqual([{ token: 't-1', output: { phase: 'confirm' } }]);
  });
});
