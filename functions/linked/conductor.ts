import type { LinkedChild, LinkedEdition } from '../../core/linked/linked.ts';
import type { KeptMatter } from './linked-store.ts';

/**
 * Who begins the children of a linked matter when their turn has come: the platform itself, or the national portal, of
 * which the platform then is a client and an observer. Nothing else in following a matter depends on who it is.
 */
export interface Conductor {
  /** The matter with the child begun; undefined while whoever conducts has not begun it. */
  begin(kept: KeptMatter, edition: LinkedEdition, child: LinkedChild): Promise<KeptMatter | undefined>;
}

/**
 * The portal is told by the synchronisation where the earlier children stand; what it begins comes in as a dossier that
 * names its matter, and is seen then.
 */
export const nationalPortalConducts: Conductor = { begin: async () => undefined };
