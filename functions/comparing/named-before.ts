import type { Prefilled } from '../../core/draft.ts';
import { fieldsOf } from '../../core/form/answers.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Couple } from '../lookups/ask-sources.ts';

/** Whose record each person of the look-ups is, as the population data gave it for this dossier. */
export const namedBefore = (
  { form, lookups }: Pick<Edition, 'form' | 'lookups'>,
  given: Readonly<Record<string, Prefilled>>,
): Couple =>
  Object.fromEntries(
    fieldsOf(form).flatMap(({ path, field: { prefill: held } }) => {
      const lookup = lookups.find(({ id }) => id === held?.from);
      const value = given[path];
      const isNaming = lookup?.question === 'citizen' && held?.pointer === '/citizenId';
      if (!isNaming || value?.source !== 'population' || value.unusable === true) return [];
      return [[lookup.person, String(value.value)]];
    }),
  );
