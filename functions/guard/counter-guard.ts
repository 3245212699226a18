import type { Dossier } from '../../core/dossier.ts';
import { GuardRefusal } from '../../core/guard/guard-refusal.ts';
import { integratedIn, type Objection } from '../../core/guard/objection.ts';
import { objectionText } from '../../core/guard/objection-text.ts';
import type { Person } from '../../core/person.ts';
import type { Component } from '../../core/procedure/component.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import { knownOf } from './known-of.ts';

interface Tools {
  readonly catalogue: Catalogue;
  readonly dossiers: Pick<DossierRecords, 'log'>;
}

/**
 * Why the counter may not take a paper of each component, where it may not: what is known is not asked for by scanning it
 * either. What was asked for in the supplement has been through the guard, and whoever was asked may send it.
 */
export const counterObjections = async (
  { catalogue, dossiers }: Tools,
  person: Person,
  dossier: Dossier,
  at: number,
): Promise<(component: Component) => Objection | undefined> => {
  if (person.kind !== 'staff' || dossier.phase !== 'verify') return () => undefined;
  const known = knownOf(catalogue, dossier, await dossiers.log(dossier.code), at);
  return (component) => integratedIn(component, known);
};

/** Refuses to take a paper at the counter that the state has no need of. */
export const requireNeeded = async (
  tools: Tools,
  person: Person,
  dossier: Dossier,
  at: number,
  id: string,
): Promise<void> => {
  const component = tools.catalogue.edition(dossier).components.find((each) => each.id === id);
  if (component === undefined) return;
  const objection = (await counterObjections(tools, person, dossier, at))(component);
  if (objection === undefined) return;
  const { unit, procedure } = dossier;
  const detail = objectionText(component, objection, tools.catalogue.sources);
  const pointer = { pointer: '/component', code: objection.code, detail };
  throw new GuardRefusal(objection.code, { unit, procedure, component: id }, [pointer]);
};
