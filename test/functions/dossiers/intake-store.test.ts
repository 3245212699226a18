import { describe, expect, test } from 'vitest';
import { createDossierStore } from '../../../functions/dossiers/dossier-store.ts';
import type { Intake } from '../../../functions/dossiers/intake-store.ts';
import { mother, saturday } from '../../core/samples.ts';
import { samples } from '../../core/sample-events.ts';
import { intake, openStore } from './intake.ts';

const uncounted = (items: readonly Record<string, unknown>[]) =>
  items.filter(({ pk }) => !String(pk).startsWith('COUNTER#'));

describe('taken in', () => {
  test('a dossier gets the first number of its unit and day; the draft is used up', async () => {
    const { store, dynamodb, itemsOf } = await openStore();
    const dossier = await store.take(intake());
    expect(dossier).toMatchObject({ code: 'H37.001-261121-0001', phase: 'check', status: 1, version: 1 });
    expect(await createDossierStore(dynamodb, 'dossiers').read(dossier.code)).toEqual(dossier);
    expect((await itemsOf('drafts')).map(({ pk }) => String(pk))).toEqual(['draft-2']);
  });

  test('the event is made for the code that the dossier gets', async () => {
    const { store } = await openStore();
    const asked: string[] = [];
    const event: Intake['event'] = async (code) => {
      asked.push(code);
      return samples['dossier-submitted'];
    };
    const { code } = await store.take(intake({ event }));
    expect(asked).toEqual([code]);
  });

  test('each unit and each day count for themselves', async () => {
    const { store } = await openStore(['a', 'b', 'c', 'd']);
    const codes = [];
    for (const [draftId, unit, at] of [
      ['a', 'H37.001', saturday],
      ['b', 'H37.002', saturday],
      ['c', 'H37.001', saturday + 24 * 3_600_000],
      ['d', 'H37.001', saturday],
    ] as const)
      codes.push((await store.take(intake({ draftId, unit, at, idempotencyKey: `key-${draftId}` }))).code);
    expect(codes).toEqual(['H37.001-261121-0001', 'H37.002-261121-0001', 'H37.001-261122-0001', 'H37.001-261121-0002']);
  });
});

describe('a repeat', () => {
  test('is answered with the same dossier, and nothing is used up, not even a number', async () => {
    const { store, itemsOf } = await openStore();
    const first = await store.take(intake());
    const before = await itemsOf('dossiers');
    expect(await store.repeated(mother.id, 'key-0001', 'hash-1')).toEqual(first);
    expect(await itemsOf('dossiers')).toEqual(before);
    expect(await store.take(intake())).toEqual(first);
    expect(uncounted(await itemsOf('dossiers'))).toEqual(uncounted(before));
    const next = intake({ draftId: 'draft-2', idempotencyKey: 'key-0002' });
    expect((await store.take(next)).code).toBe('H37.001-261121-0002');
  });

  test('under a key that stood for another request is refused', async () => {
    const { store } = await openStore();
    await store.take(intake());
    await expect(store.repeated(mother.id, 'key-0001', 'hash-2')).rejects.toMatchObject({ code: 'key-reused' });
    await expect(store.take(intake({ requestHash: 'hash-2', draftId: 'draft-2' }))).rejects.toMatchObject({
      code: 'key-reused',
    });
  });

  test('of somebody else under the same key is another request', async () => {
    const { store } = await openStore();
    const first = await store.take(intake());
    expect(await store.repeated('other-hash', 'key-0001', 'hash-1')).toBeUndefined();
    const second = await store.take(intake({ person: 'other-hash', draftId: 'draft-2' }));
    expect(second.code).not.toBe(first.code);
  });
});

test('what may stand in one dossier only is refused in a second one, which leaves no trace but its number for the next', async () => {
  const { store, itemsOf } = await openStore();
  await store.take(intake({ unique: ['notice'] }));
  const before = uncounted(await itemsOf('dossiers'));
  const second = intake({ unique: ['other', 'notice'], draftId: 'draft-2', idempotencyKey: 'key-0002' });
  await expect(store.take(second)).rejects.toMatchObject({ code: 'already-registered' });
  expect(uncounted(await itemsOf('dossiers'))).toEqual(before);
  expect(await itemsOf('drafts')).toHaveLength(1);
  expect((await store.take({ ...second, unique: ['other'] })).code).toBe('H37.001-261121-0002');
});

test('a draft becomes one dossier; one that is gone is opened again', async () => {
  const { store } = await openStore();
  await store.take(intake());
  await expect(store.take(intake({ idempotencyKey: 'key-0002', requestHash: 'h' }))).rejects.toMatchObject({
    code: 'prefill-expired',
  });
});

test('a number is not used up by a dossier whose particulars cannot be sealed', async () => {
  const { store } = await openStore();
  const sealing = intake({ event: async () => Promise.reject(new Error('the vault is shut')) });
  await expect(store.take(sealing)).rejects.toThrow('the vault is shut');
  expect((await store.take(intake())).code).toBe('H37.001-261121-0001');
});
