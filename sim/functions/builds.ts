import type { Capability } from '../../functions/capabilities.ts';
import type { Build } from '../runtime/runtime.ts';
import { collecting, deciding, drafting, holding, intake, reading, representing, requesting } from './api.ts';
import { carrying, comparing, correcting } from './once-only.ts';
import { moving, outbox, projecting, rendering, signing, steps, watching } from './background.ts';
import type { Outside } from './outside.ts';

/** Every function, put together as its entry in `functions/entries` does it; those left out move no dossier. */
export const buildsOn = (outside: Outside): Readonly<Record<Capability, Build | undefined>> => ({
  catalogue: undefined,
  session: undefined,
  authoriser: undefined,
  results: undefined,
  receiving: undefined,
  digitising: undefined,
  transcribing: undefined,
  copying: undefined,
  publishing: undefined,
  verifying: undefined,
  holding: holding(outside),
  looking: undefined,
  requesting: requesting(outside),
  representing: representing(outside),
  revising: undefined,
  staffing: undefined,
  linking: undefined,
  syncing: undefined,
  writing: undefined,
  notifying: undefined,
  presenting: undefined,
  previewing: undefined,
  drafting: drafting(outside),
  intake: intake(outside),
  reading: reading(outside),
  deciding: deciding(outside),
  collecting: collecting(outside),
  outbox: outbox(outside),
  moving: moving(outside),
  projecting: projecting(outside),
  comparing: comparing(outside),
  correcting: correcting(outside),
  carrying: carrying(outside),
  steps: steps(outside),
  rendering: rendering(outside),
  signing: signing(outside),
  watching: watching(outside),
});
