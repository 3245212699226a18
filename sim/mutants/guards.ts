import { tables } from '../building/names.ts';
import type { Mutant } from './mutant.ts';
import { changed, isEvent, isHead, isKey, isPlace, unguarded, type Part } from './writes.ts';

const without = (name: string, fault: string, is: (part: Part) => boolean): Mutant => ({
  name,
  fault,
  call: () => (call, perform) => perform(changed(call, (part) => (is(part) ? unguarded(part) : part.write))),
});

/** Conditions of writes that are left out. */
export const guards: readonly Mutant[] = [
  without('no-version-condition', 'a dossier is written over whatever version it has', isHead),
  without('no-event-condition', 'an event is put where one may stand', isEvent),
  without('no-key-condition', 'a key is remembered over another submission', isKey),
  without('unguarded-place', 'a birth is taken from whoever has it', isPlace),
  without('unguarded-views', 'an older version is filed over a newer one', ({ table }) => table === tables.views),
];
