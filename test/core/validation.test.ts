import { expect, test } from 'vitest';
import { createGuard } from '../../core/guard/lint.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import { dictionaryFaults, procedureDataFaults } from '../../core/validation/rules.ts';
import { sourceFaults } from '../../core/validation/replaced-papers.ts';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { documents, edition, procedure, sources } from './samples.ts';

const guard = createGuard(documents);
const databases = sources.flatMap(({ database }) => database ?? []);
const faultsOf = (procedures: readonly Procedure[]) =>
  procedureDataFaults(procedures, { databases, sources, documents, guard });
const changed = (change: Partial<Edition>): Procedure => ({ ...procedure, editions: [{ ...edition, ...change }] });

const component = (id: string, change: object): Edition['components'] =>
  edition.components.map((each) => (each.id === id ? { ...each, ...change } : each));
const without = (id: string, member: string): Edition['components'] =>
  edition.components.map((each) => (each.id === id ? Object.assign({ ...each }, { [member]: undefined }) : each));
const field = (path: string, change: object): Edition['form'] => ({
  steps: edition.form.steps.map((step) => ({
    ...step,
    fields: step.fields.map((each) => (`${step.id}.${each.id}` === path ? { ...each, ...change } : each)),
  })),
});

test('the procedures ask for nothing that is known, and the dictionary names their components', async () => {
  const procedures = await readCatalogue();
  expect(faultsOf(procedures)).toEqual([]);
  expect(dictionaryFaults(documents, procedures)).toEqual([]);
});

test.each<[string, Partial<Edition>, string, RegExp]>([
  [
    'a paper without its condition',
    { components: without('tuy-than', 'when') },
    '2026-01 / components / tuy-than',
    /without a condition/,
  ],
  [
    'a paper that no look-up makes needless',
    { components: component('cu-tru', { foundBy: [] }) },
    '2026-01 / components / cu-tru',
    /no look-up/,
  ],
  [
    'a paper that a source stands in for, which the component does not say',
    { components: component('cu-tru', { replacedBy: [], foundBy: [], kind: 'data' }) },
    '2026-01 / components / cu-tru',
    /population stands in for it by law/,
  ],
  [
    'a question that a look-up answers',
    { form: field('mother.fullName', { prefill: undefined }) },
    '2026-01 / form / mother.fullName',
    /look-up mother holds it/,
  ],
  [
    'a hint that smuggles',
    { form: field('child.givenName', { hint: { vi: 'Nộp kèm bản sao CCCD', en: 'x' } }) },
    '2026-01 / form / child.givenName / hint / vi',
    /“CCCD” asks for/,
  ],
  [
    'an English label that smuggles',
    { form: field('child.givenName', { label: { vi: 'Tên', en: 'Name (attach a copy of your ID card)' } }) },
    '2026-01 / form / child.givenName / label / en',
    /“ID card” asks for/,
  ],
  [
    'a component without ground',
    { components: component('uy-quyen', { ground: ' ' }) },
    '2026-01 / components / uy-quyen',
    /no ground/,
  ],
  [
    'a component that stands twice',
    { components: [...edition.components, ...edition.components.slice(0, 1)] },
    '2026-01 / components / to-khai',
    /another component/,
  ],
])('%s is found, by file and place', (_what, change, place, reason) => {
  const faults = faultsOf([changed(change)]);
  expect(faults).toContainEqual({
    file: 'procedures/birth-registration.ts',
    place,
    reason: expect.stringMatching(reason),
  });
});

test('a document of an unknown component is found, and one that stands twice', () => {
  const [first] = documents;
  if (first === undefined) throw new Error('no documents');
  const wrong = { ...first, components: ['khong-co'] };
  expect(dictionaryFaults([wrong, wrong], [procedure]).map(({ reason }) => reason)).toEqual([
    'no procedure has a component khong-co',
    'no procedure has a component khong-co',
    'another document has this id',
  ]);
});

test('every paper that a source stands in for is in the dictionary, which says so', () => {
  expect(sourceFaults(sources, documents)).toEqual([]);
  const changedSources = sources.map((each) =>
    each.id === 'vehicle'
      ? { ...each, replaces: [{ papers: ['Giấy thông hành', 'Giấy khai sinh'], ground: 'x' }] }
      : each,
  );
  expect(sourceFaults(changedSources, documents).map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
    'replaces / Giấy thông hành: no document of the dictionary has this name',
    'replaces / Giấy khai sinh: birth-certificate does not say that VRDB knows it',
  ]);
});
