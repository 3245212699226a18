import { readFileSync } from 'node:fs';
import type { ResultKind } from '../../core/procedure/result-kind.ts';
import { Refusal } from '../../core/refusal.ts';

/** The kinds of results of the province, from the file that infra writes and has checked. */
export interface ResultKinds {
  readonly all: readonly ResultKind[];
  /** A Refusal when there is none of this name. */
  named(slug: string): ResultKind;
}

export const kindsOf = (all: readonly ResultKind[]): ResultKinds => ({
  all,
  named: (slug) => {
    const found = all.find((kind) => kind.slug === slug);
    if (found === undefined) throw new Refusal('not-found');
    return found;
  },
});

export const readResultKinds = (path: string): ResultKinds => {
  const kinds: readonly ResultKind[] = JSON.parse(readFileSync(path, 'utf8'));
  return kindsOf(kinds);
};
