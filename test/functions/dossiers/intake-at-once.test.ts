import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dossierCodePattern } from '../../../core/dossier-code.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { IntakeStore } from '../../../functions/dossiers/intake-store.ts';
import { intake, openStore } from './intake.ts';

test('a submission sent twenty times at once makes one dossier', async () => {
  const { store, itemsOf } = await openStore();
  const taken = await Promise.all(Array.from({ length: 20 }, async () => store.take(intake())));
  expect(new Set(taken.map(({ code }) => code)).size).toBe(1);
  expect((await itemsOf('dossiers')).filter(({ sk }) => sk === 'META')).toHaveLength(1);
});

test('a hundred at once at one counter: a number each, for two calls of the store each', async () => {
  const drafts = Array.from({ length: 100 }, (_, index) => `draft-${index}`);
  const { store, itemsOf, cloud } = await openStore(drafts);
  const calls: Record<string, number> = {};
  cloud.observe(({ operation }) => {
    calls[operation] = (calls[operation] ?? 0) + 1;
  });
  const taken = await Promise.all(
    drafts.map(async (draft) => store.take(intake({ draftId: draft, person: draft, idempotencyKey: `key-${draft}` }))),
  );
  expect(calls).toEqual({ UpdateItem: 100, TransactWriteItems: 100 });
  const codes = taken.map(({ code }) => code).toSorted();
  expect(codes).toEqual(drafts.map((_, index) => `H37.001-261121-${String(index + 1).padStart(4, '0')}`));
  for (const code of codes) expect(code).toMatch(dossierCodePattern);
  expect(await itemsOf('drafts')).toEqual([]);
});

/** Submits a birth; when that one was registered before, the birth that they meant. */
const submit = async (store: IntakeStore, person: number): Promise<{ code: string; refused: boolean }> => {
  const own = intake({ person: `${person}`, idempotencyKey: `key-${person}`, draftId: `draft-${person}` });
  const twin = { ...own, unique: [`notice-${person - (person % 4)}`] };
  const first = await store.take(twin).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined;
    throw error;
  });
  if (first !== undefined) return { code: first.code, refused: false };
  const { code } = await store.take({ ...own, unique: [`own-${person}`] });
  return { code, refused: true };
};

test('a hundred at once of whom many are refused and try again: numbers 1 to 100, none left out, none twice', async () => {
  const people = Array.from({ length: 100 }, (_, index) => index);
  const { store, itemsOf } = await openStore(people.map((person) => `draft-${person}`));
  const submitted = await Promise.all(people.map(async (person) => submit(store, person)));
  expect(submitted.filter(({ refused }) => refused)).toHaveLength(75);
  expect(submitted.map(({ code }) => code).toSorted()).toEqual(
    people.map((index) => `H37.001-261121-${String(index + 1).padStart(4, '0')}`),
  );
  const counter = (await itemsOf('dossiers')).find(({ pk }) => String(pk).startsWith('COUNTER#'));
  expect(counter).toEqual({ pk: 'COUNTER#H37.001', sk: '2026-11-21', number: 100 });
});

test('law: whatever comes at once and twice, each request has one dossier, and each dossier a code of its own', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ person: fc.nat(3), key: fc.nat(2), notice: fc.nat(4) }), { minLength: 1, maxLength: 12 }),
      async (requests) => {
        const { store, itemsOf } = await openStore(requests.map((_, index) => `draft-${index}`));
        const taken = await Promise.allSettled(
          requests.map(async ({ person, key, notice }, index) => {
            const same = requests.findIndex((each) => each.person === person && each.key === key);
            const idempotencyKey = `key-${key}`;
            const unique = [`notice-${requests[same]?.notice ?? notice}`];
            return store
              .take(
                intake({
                  person: `person-${person}`,
                  idempotencyKey,
                  unique,
                  draftId: `draft-${same}`,
                  requestHash: `${same}`,
                }),
              )
              .then(({ code }) => [same, code, index] as const);
          }),
        );
        const answered = taken.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
        const codes = new Map(answered.map(([request, code]) => [request, code]));
        for (const [request, code] of answered) expect(codes.get(request)).toBe(code);
        expect(new Set(codes.values()).size).toBe(codes.size);
        const items = await itemsOf('dossiers');
        expect(
          items
            .filter(({ sk }) => sk === 'META')
            .map(({ code }) => String(code))
            .toSorted(),
        ).toEqual([...codes.values()].toSorted());
        expect(items.filter(({ sk }) => sk === 'UNIQUE')).toHaveLength(codes.size);
      },
    ),
    { numRuns: 20 },
  );
});
