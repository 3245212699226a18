import type { Source } from '../../core/procedure/source.ts';
import type { Text } from '../../core/text.ts';

/** The names of those of these that are sources. */
export const sourceNames = (sources: readonly Source[], ids: readonly string[]): Record<string, Text> =>
  Object.fromEntries(sources.flatMap(({ id, name }) => (ids.includes(id) ? [[id, name]] : [])));
