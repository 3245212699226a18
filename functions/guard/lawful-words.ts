import type { Component } from '../../core/procedure/component.ts';
import { GuardRefusal, type Refused } from '../../core/guard/guard-refusal.ts';
import type { Guard, Smuggled } from '../../core/guard/lint.ts';
import type { Catalogue } from '../catalogue.ts';

const guards = new WeakMap<object, Promise<Guard>>();

/** What reads words is a file of its own, read when the function first has words to read. */
const makeGuard = async (documents: Catalogue['documents']): Promise<Guard> =>
  (await import('../../core/guard/lint.ts')).createGuard(documents);

/** The guard over a catalogue’s documents, made once for each. */
const guardOf = async ({ documents }: Pick<Catalogue, 'documents'>): Promise<Guard> => {
  const guard = guards.get(documents) ?? makeGuard(documents);
  guards.set(documents, guard);
  return guard;
};

const detailOf = ({ words, document, component, ground }: Smuggled) => ({
  vi: `“${words}”: ${(component ?? document).name.vi} không được đòi ở đây. Căn cứ: ${ground}.`,
  en: `“${words}”: ${(component ?? document).name.en} may not be asked for here. Ground: ${ground}.`,
});

/** What somebody writes for citizens, where it stands in the body, and about what. */
export interface Words {
  readonly text: string;
  readonly pointer: string;
  /** Components of the edition, and those that are named beside the words with their ground. */
  readonly components: readonly Component[];
  readonly named: readonly string[];
}

/** Refuses words that ask for a paper which may not be asked for, and says which words. */
export const requireLawfulWords = async (
  catalogue: Pick<Catalogue, 'documents'>,
  { unit, procedure }: Omit<Refused, 'component'>,
  { text, pointer, components, named }: Words,
): Promise<void> => {
  const guard = await guardOf(catalogue);
  const smuggled = guard.smuggled(text, components, named);
  const [first] = smuggled;
  if (first === undefined) return;
  const pointers = smuggled.map((each) => ({
    pointer,
    code: 'smuggled-document',
    detail: detailOf(each),
    line: each.line,
    column: each.column,
  }));
  throw new GuardRefusal(
    'smuggled-document',
    { unit, procedure, component: (first.component ?? first.document).id },
    pointers,
  );
};
