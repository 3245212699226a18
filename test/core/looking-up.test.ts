import { expect, test } from 'vitest';
import { hasNumber, outsideOf, requireLookUp, type Outside } from '../../core/looking-up.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Lookup } from '../../core/procedure/lookup.ts';
import { fold } from '../../core/fold.ts';
import { link } from '../../core/chain.ts';
import sickness from '../../procedures/sickness-benefit.ts';
import { mother, officer, stranger } from './samples.ts';
import { samples } from './sample-events.ts';

const opened = fold([link('H37.001-261121-0001', undefined, samples['dossier-submitted'])]);
if (opened === undefined) throw new Error('no dossier');
const dossier: Dossier = { ...opened, named: [mother.id], concerned: [mother.id], unit: officer.unit };
const asks = (...questions: Lookup['question'][]) => ({
  lookups: questions.map((question) => ({
    id: question.replaceAll('-', ''),
    source: 'population' as const,
    question,
    person: 'applicant' as const,
    label: { vi: '', en: '' },
    why: { vi: '', en: '' },
  })),
});
const edition = asks('citizen', 'birth-notice');

const cases: readonly [string, Partial<Dossier> | undefined, string, Lookup['question'], Outside | undefined][] = [
  ['no dossier', undefined, mother.id, 'citizen', 'no-dossier'],
  ['an open one that names the person', {}, mother.id, 'citizen', undefined],
  ['one that a source gave their data for', { named: [] }, mother.id, 'citizen', undefined],
  ['one of another unit', { unit: 'H37.999' }, mother.id, 'citizen', 'other-unit'],
  ['one that is closed', { phase: 'closed' }, mother.id, 'citizen', 'ended'],
  ['one that was refused', { phase: 'refused' }, mother.id, 'citizen', 'ended'],
  ['one that was withdrawn', { phase: 'withdrawn' }, mother.id, 'citizen', 'ended'],
  ['one about other people', {}, stranger.id, 'citizen', 'not-named'],
  ['one whose procedure does not ask this', {}, mother.id, 'marriage', 'not-asked'],
];
test.each(cases)('a look-up for %s', (_what, change, citizen, question, outside) => {
  const named = change === undefined ? undefined : { dossier: { ...dossier, ...change }, edition };
  expect(outsideOf({ person: officer, citizen, question, for: named })).toBe(outside);
});

test('an officer’s own dossier, where they could have named anybody, stands for no look-up of theirs', () => {
  const own = { ...dossier, named: [mother.id, stranger.id] };
  const asked = { citizen: mother.id, question: 'citizen', for: { dossier: own, edition } } as const;
  expect(outsideOf({ ...asked, person: { ...officer, citizen: stranger.id } })).toBe('own');
  expect(outsideOf({ ...asked, person: officer })).toBeUndefined();
});

test('a document that the procedure does not ask for is outside, whichever others it asks for', () => {
  const [wallet] = asks('wallet-document').lookups;
  if (wallet === undefined) throw new Error('no look-up');
  const walletEdition = { lookups: [{ ...wallet, source: 'wallet-documents' as const, kind: 'marriage-certificate' }] };
  const asked = { person: officer, citizen: mother.id, question: 'wallet-document' as const };
  const outside = (kind?: string) => outsideOf({ ...asked, kind, for: { dossier, edition: walletEdition } });
  expect([outside('marriage-certificate'), outside('driving-licence'), outside()]).toEqual([
    undefined,
    'not-asked',
    'not-asked',
  ]);
});

test('what a procedure foresees in office may be asked of whom the dossier names, and of nobody else', () => {
  const [foreseen] = sickness.editions;
  if (foreseen === undefined) throw new Error('no edition');
  const outside = (citizen: string, question: Lookup['question']) =>
    outsideOf({ person: officer, citizen, question, for: { dossier, edition: foreseen } });
  expect(outside(mother.id, 'insurance')).toBeUndefined();
  expect([outside(stranger.id, 'insurance'), outside(mother.id, 'children')]).toEqual(['not-named', 'not-asked']);
});

test('nobody looks up without a mandate, nor themselves', () => {
  expect(() => requireLookUp({ ...officer, powers: [] }, mother.id)).toThrow('no-mandate');
  expect(() => requireLookUp({ ...officer, citizen: mother.id }, mother.id)).toThrow('own-look-up');
  expect(() => requireLookUp(officer, mother.id)).not.toThrow();
});

test.each([
  ['Cấp cứu, cần biết người thân', false],
  ['Theo công văn 12/2026 ngày 23/11/2026', false],
  ['Số 020195001234', true],
  ['gọi 0912 000 102', true],
  ['020.195.001.234', true],
  ['020/195/001/234', true],
  ['020 – 195 – 001 – 234', true],
  ['020  195  001  234', true],
  ['(020)195,001,234', true],
  ['từ 08:30 20/11/2026 - 23-11-2026', false],
  ['23/11/2026020195001', true],
])('%s holds a number: %s', (reason, holds) => {
  expect(hasNumber(reason)).toBe(holds);
});
