import type { Edition } from '../procedure/edition.ts';
import { editionOn, type Procedure } from '../procedure/procedure.ts';
import type { Text } from '../text.ts';
import { firstOf } from './edition-of.ts';
import type { Linked, LinkedEdition } from './linked.ts';

/** The procedure with this slug; a linked one names only procedures of ours. */
export const procedureNamed = (procedures: readonly Procedure[], slug: string): Procedure => {
  const found = procedures.find((procedure) => procedure.slug === slug);
  if (found === undefined) throw new Error(`no procedure is called ${slug}`);
  return found;
};

/** The results of all children; of those with the same branch, one or the other. */
const resultsOf = ({ children, from }: LinkedEdition, procedures: readonly Procedure[]): Text => {
  const names = new Map<string, Text[]>();
  for (const { procedure, branch = procedure } of children) {
    const { result } = editionOn(procedureNamed(procedures, procedure), from);
    names.set(branch, [...(names.get(branch) ?? []), result.name]);
  }
  const all = (language: keyof Text, or: string): string =>
    [...names.values()].map((either) => [...new Set(either.map((name) => name[language]))].join(or)).join('; ');
  return { vi: all('vi', ' hoặc '), en: all('en', ' or ') };
};

/**
 * A linked procedure as whoever fills it in meets it: one form, which is the first child’s with what only the others
 * ask. It is opened, kept and checked like any; what is sent in is the first child’s dossier.
 */
export const composeLinked = (linked: Linked, procedures: readonly Procedure[]): Procedure => {
  const { editions, ...named } = linked;
  return {
    ...named,
    editions: editions.map((edition): Edition => {
      const { representation: _own, ...first } = editionOn(
        procedureNamed(procedures, firstOf(edition).procedure),
        edition.from,
      );
      const { id, from, until, grounds, term, feeNote, questions, lookups } = edition;
      const { until: _end, ...lasting } = first;
      return {
        ...lasting,
        id,
        from,
        ...(until === undefined ? {} : { until }),
        grounds: [...grounds],
        channels: ['online'],
        term,
        fee: { ...first.fee, note: feeNote },
        lookups: [...first.lookups, ...lookups],
        result: { ...first.result, name: resultsOf(edition, procedures) },
        form: { steps: [...first.form.steps, ...questions] },
      };
    }),
  };
};
