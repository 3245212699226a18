import { isPayable } from '../../core/fee-amount.ts';
import { expect, test } from 'vitest';
import type { Procedure } from '../../core/procedure/procedure.ts';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { standingsOf } from '../../workflows/expected.ts';
import { routeFaults, waysAstray } from '../../workflows/route-faults.ts';
import { routeDocument } from '../../workflows/route.ts';
import type { RouteDocument, State } from '../../workflows/state.ts';

const catalogue = await readCatalogue();
const first = catalogue.find(({ slug }) => slug === 'birth-registration');
if (first === undefined) throw new Error('births are not registered');
const { slug } = first;
const document = routeDocument(first);

const said = (procedure: Procedure, of?: RouteDocument): string[] =>
  waysAstray(procedure, of).map(({ file, place, reason }) => `${file}: ${place}: ${reason}`);
const withState = (name: string, state: State): RouteDocument => ({
  ...document,
  States: { ...document.States, [name]: state },
});

test('every procedure’s dossiers reach each of its steps and come to an end', () => {
  expect(routeFaults(catalogue)).toEqual([]);
});

test('a state that nothing leads to is named', () => {
  expect(said(first, withState('Left', { Type: 'Pass', Next: 'Where' }))).toEqual([
    `procedures/${slug}.ts: state machine / Left: nothing leads to it from Begin`,
  ]);
});

test('a state that leads round for ever is named, and so is one that leads to nothing', () => {
  const loop = withState('Verify', { Type: 'Pass', Next: 'Verify' });
  expect(said(first, loop)).toContain(`procedures/${slug}.ts: state machine / Verify: no way leads from it to an end`);
  const gap = withState('Verify', { Type: 'Pass', Next: 'Nowhere' });
  expect(said(first, gap)).toContain(
    `procedures/${slug}.ts: state machine / Verify: it leads to Nowhere, which is not there`,
  );
});

test('a step behind the last one, a route without its return and a phase the machine does not know are named', () => {
  const changed = (change: (route: Procedure['editions'][number]['route']) => typeof route): Procedure => ({
    ...first,
    editions: first.editions.map((edition) => ({ ...edition, route: change(edition.route) })),
  });
  const id = first.editions[0]?.id;
  const turned = changed(([start, ...rest]) => (start === undefined ? rest : [...rest, start]));
  expect(said(turned)).toEqual([
    `procedures/${slug}.ts: ${id} / route / ${first.editions[0]?.route[0]?.step}: no dossier ever comes to it`,
  ]);
  const open = changed((route) => route.filter(({ step }) => step !== 'return'));
  expect(said(open)).toContain(
    `procedures/${slug}.ts: ${id} / route / verify: a dossier that stands there can never be closed`,
  );
  expect(said(first, routeDocument(open))).toContain(
    `procedures/${slug}.ts: ${id} / route / return: dossiers come to it, and no state of the state machine knows it`,
  );
});

test.each(catalogue)('of $slug the way to the end is usual, and to be parked is trouble', (procedure) => {
  const [edition] = procedure.editions;
  if (edition === undefined) throw new Error('a procedure without an edition');
  const standings = standingsOf(routeDocument(procedure), edition);
  expect(standings.get('Closed')).toBe('usual');
  expect(standings.get('Park')).toBe('trouble');
  expect(standings.get('AwaitSignature')).toBe(edition.result.signatures.includes('officer') ? 'usual' : 'unused');
  expect(standings.get('Payment')).toBe(isPayable(edition.fee) ? 'usual' : 'unused');
});
