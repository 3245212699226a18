import type { Component } from '../procedure/component.ts';
import type { Edition } from '../procedure/edition.ts';

/** Whether no database is known that could take its place, so that nothing but a person can bring it. */
const isBroughtOnly = ({ kind, replacedBy, foundBy = [] }: Component): boolean =>
  (kind === 'submit' || kind === 'present') && replacedBy.length === 0 && foundBy.length === 0;

/** Components that a text may name where no dossier says what was looked up: those that nothing can replace. */
export const nameableIn = ({ components }: Pick<Edition, 'components'>): string[] =>
  components.filter(isBroughtOnly).map(({ id }) => id);
