import { tables } from '../building/names.ts';
import type { Mutant } from './mutant.ts';
import { changed, isDraft, isEvent, isHead, isKey, unguarded, type Part } from './writes.ts';

const without = (name: string, fault: string, ...of: ((part: Part) => boolean)[]): Mutant => ({
  name,
  fault,
  call: () => (call, perform) =>
    perform(changed(call, (part) => (of.some((is) => is(part)) ? unguarded(part) : part.write))),
});

/** Conditions of writes that are left out, alone and together. */
export const guards: readonly Mutant[] = [
  without('no-version-condition', 'a dossier is written over whatever version it has', isHead),
  without('no-event-condition', 'an event is put where one may stand', isEvent),
  without('no-condition-at-all', 'neither dossier nor event is guarded', isHead, isEvent),
  without('no-key-condition', 'a key is remembered over another submission', isKey),
  without('submit-twice', 'neither the key nor the draft keeps a repeat out', isKey, isDraft),
  without('unguarded-place', 'a birth is taken from whoever has it', ({ pk }) => pk.startsWith('UNIQUE#')),
  without('unguarded-views', 'an older version is filed over a newer one', ({ table }) => table === tables.views),
];
