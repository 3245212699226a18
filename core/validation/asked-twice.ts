import { fieldsOf } from '../form/answers.ts';
import type { Component } from '../procedure/component.ts';
import type { Edition } from '../procedure/edition.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { ProcedureRule } from './fault.ts';

type Found = ReturnType<ProcedureRule>[number];

const inEach = ({ editions }: Procedure, look: (edition: Edition) => readonly Found[]): Found[] =>
  editions.flatMap((edition) => look(edition).map((fault) => ({ ...fault, place: `${edition.id} / ${fault.place}` })));

const isAskedFor = ({ kind }: Component): boolean => kind === 'submit' || kind === 'present';
const isHeld = ({ replacedBy }: Component, databases: readonly string[]): boolean =>
  replacedBy.some(({ database }) => databases.includes(database));

/** What a connected database holds is asked for only on a condition, which is told. */
export const askedWithoutCondition: ProcedureRule = (procedure, { databases }) =>
  inEach(procedure, ({ components }) =>
    components
      .filter((component) => isAskedFor(component) && isHeld(component, databases) && component.when === undefined)
      .map(({ id }) => ({
        place: `components / ${id}`,
        reason: 'a connected database holds it, and it is asked for without a condition (when)',
      })),
  );

/** Where a database can be asked, a look-up of the edition has to ask it: else the paper would be mandatory. */
export const mandatoryThoughIntegrated: ProcedureRule = (procedure, { databases }) =>
  inEach(procedure, ({ components }) =>
    components
      .filter(
        (component) => isAskedFor(component) && isHeld(component, databases) && (component.foundBy ?? []).length === 0,
      )
      .map(({ id }) => ({
        place: `components / ${id}`,
        reason: 'a connected database holds it, and no look-up (foundBy) makes the paper needless',
      })),
  );

/** What a source says of a person, in the records that forms point into. */
const places = new Map([
  ['citizenId', '/citizenId'],
  ['fullName', '/fullName'],
  ['ethnicity', '/ethnicity'],
  ['nationality', '/nationality'],
  ['residence', '/residence/text'],
  ['birth', '/born'],
]);

/** A question about somebody whom a look-up of the edition knows is filled from that look-up. */
export const askedWithoutPrefill: ProcedureRule = (procedure) =>
  inEach(procedure, ({ form, lookups }) =>
    fieldsOf(form).flatMap(({ path, field }) => {
      const [step] = path.split('.');
      const lookup = lookups.find(({ id, question }) => id === step && question === 'citizen');
      const pointer = places.get(field.id);
      if (lookup === undefined || pointer === undefined || field.prefill !== undefined) return [];
      return [
        {
          place: `form / ${path}`,
          reason: `look-up ${lookup.id} holds it at ${pointer}, and it is asked for without prefill`,
        },
      ];
    }),
  );

/** Each component says which it is and by what law. */
export const withoutGround: ProcedureRule = (procedure) =>
  inEach(procedure, ({ components }) =>
    components.flatMap(({ id, ground }, index) => [
      ...(ground.trim() === '' ? [{ place: `components / ${id}`, reason: 'it has no ground' }] : []),
      ...(components.findIndex((other) => other.id === id) < index
        ? [{ place: `components / ${id}`, reason: 'another component has this id' }]
        : []),
    ]),
  );
