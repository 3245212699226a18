import type { Wrong } from '../data-error.ts';
import type { LinkedChild, LinkedEdition } from '../linked/linked.ts';
import type { Edition } from '../procedure/edition.ts';
import type { Question } from '../procedure/lookup.ts';
import { editionOn, type Procedure } from '../procedure/procedure.ts';
import type { RegisterKind } from '../procedure/register-kind.ts';
import type { Surroundings } from './fault.ts';

/** The procedure of this name, if there is one. */
export const named = (procedures: readonly Procedure[], slug: string): Procedure[] =>
  procedures.filter((procedure) => procedure.slug === slug);

/** What of a register a look-up asks, by which entry it comes to be. */
const toldBy: Readonly<Record<RegisterKind, readonly Question[]>> = {
  birth: ['children'],
  death: ['death'],
  marriage: ['marriage', 'marital-status'],
};

/** Look-ups of a child that an earlier child’s result, or its entry in a register, answers. */
const evidenceFrom = (earlier: Edition, { lookups }: Edition): string[] => {
  const { template, register } = earlier.result;
  const questions: readonly Question[] = register === undefined ? [] : toldBy[register];
  return lookups
    .filter(({ question, kind }) => (question === 'result' && kind === template) || questions.includes(question))
    .map(({ id }) => id);
};

/** The result of one child that is evidence for a later one, which does not wait for it. */
export const unwired = ({ id, from, children }: LinkedEdition, procedures: readonly Procedure[]): Wrong[] => {
  const editionOf = ({ procedure }: LinkedChild): Edition[] =>
    named(procedures, procedure).map((each) => editionOn(each, from));
  return children.flatMap((child, place) =>
    children.slice(0, place).flatMap((earlier) =>
      child.needs.includes(earlier.procedure)
        ? []
        : editionOf(earlier).flatMap((before) =>
            editionOf(child)
              .flatMap((own) => evidenceFrom(before, own))
              .map((lookup) => ({
                place: `${id} / children / ${child.procedure} / needs`,
                reason: `the result of ${earlier.procedure} is evidence for it (${lookup}), and it does not need it`,
              })),
          ),
    ),
  );
};

/** Places of a result that a later child can be filled in from. */
const givenBy = ({ result }: Edition, { kinds }: Pick<Surroundings, 'kinds'>): string[] => {
  const { template, register, holderId } = result;
  const fields = kinds.find(({ slug }) => slug === template)?.fields ?? [];
  return [
    '/number',
    '/issuedAt',
    '/holder/name',
    // A birth brings its own identifier; else a field of the form says whose result it is.
    ...(register === 'birth' || holderId !== undefined ? ['/holder/identifier'] : []),
    ...fields.map(({ key }) => `/data/${key.replaceAll('.', '/')}`),
  ];
};

/** What a child takes from a result that does not say it. */
export const takenInVain = (
  { id, from, children }: LinkedEdition,
  procedures: readonly Procedure[],
  surroundings: Pick<Surroundings, 'kinds'>,
): Wrong[] =>
  children.flatMap(({ procedure: slug, answers }) =>
    Object.entries(answers).flatMap(([path, origin]) => {
      if (!('of' in origin)) return [];
      const [earlier] = named(procedures, origin.of);
      const given = earlier === undefined ? [] : givenBy(editionOn(earlier, from), surroundings);
      if (given.includes(origin.gave)) return [];
      return [
        {
          place: `${id} / children / ${slug} / answers / ${path}`,
          reason: `the result of ${origin.of} has no ${origin.gave}`,
        },
      ];
    }),
  );
