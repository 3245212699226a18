import * as z from 'zod/mini';
import { OutsideId } from '../../core/procedure/lookup.ts';
import { keptFor, sourceNamed } from '../../core/procedure/source-named.ts';
import type { Source } from '../../core/procedure/source.ts';
import type { SourceSettings } from '../sources/ask.ts';

const Addresses = z.record(OutsideId, z.url());

/** How a source is reached: its address from the setting SOURCES, everything else from its own file. */
export const waysTo = (sources: readonly Source[], setting: string) => {
  const addresses = Addresses.parse(JSON.parse(setting));
  return (id: OutsideId): SourceSettings => {
    const source = sourceNamed(sources, id);
    if (source.calls === undefined) throw new Error(`${id}: how it may be called is missing`);
    return { url: addresses[id], calls: source.calls, keepMs: keptFor(source), now: Date.now };
  };
};
