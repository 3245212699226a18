import { describe, expect, test } from 'vitest';
import { openRoute, released, upTo } from './route.ts';

describe('parking', () => {
  const park = { do: 'park', error: 'States.Timeout', token: 't-9' };
  test('sets a dossier aside at the phase it stands in, keeping only the name of the error', async () => {
    const { take, dossier, dossiers } = await openRoute();
    expect(await take(park)).toEqual({ phase: 'check' });
    expect(await dossiers.require(dossier)).toMatchObject({ parked: { step: 'check', error: 'States.Timeout' } });
    expect(await dossiers.readToken(dossier, 'park')).toEqual({ token: 't-9', version: 1 });
  });
  test('again takes the new token only, and ends the machine that waited before', async () => {
    const { take, dossier, dossiers, types } = await openRoute();
    await take(park);
    await take({ ...park, token: 't-10' });
    expect(await types()).toEqual(['dossier-submitted', 'dossier-parked']);
    expect(await dossiers.readToken(dossier, 'park')).toEqual({ token: 't-10', version: 2 });
    expect(released()).toEqual([{ token: 't-9', output: { phase: 'overtaken' } }]);
  });
  test('again after a day lets the machine go on where an operator has resumed the dossier meanwhile', async () => {
    const { take, types } = await openRoute();
    await take({ ...park, again: 'yes' });
    expect(await types()).toEqual(['dossier-submitted']);
    expect(released()).toEqual([{ token: 't-9', output: { phase: 'check' } }]);
    await take(park);
    expect(await take({ ...park, token: 't-11', again: 'yes' })).toEqual({ phase: 'check' });
    expect((await types()).filter((type) => type === 'dossier-parked')).toHaveLength(1);
  });
  test('a dossier that has ended is not set aside, and its machine goes to its end', async () => {
    const { take, dossier, dossiers, happened, types } = await openRoute();
    await happened(dossier, ...upTo('result-issued'), 'result-returned');
    expect(await take(park)).toEqual({ phase: 'closed' });
    expect((await types()).at(-1)).toBe('result-returned');
    expect(await dossiers.readToken(dossier, 'park')).toBeUndefined();
    expect(released()).toEqual([{ token: 't-9', output: { phase: 'closed' } }]);
  });
});
