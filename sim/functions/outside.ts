import type { Catalogue } from '../../functions/catalogue.ts';
import type { Watch } from '../../functions/edge/watch.ts';
import type { Sources } from '../../functions/lookups/sources.ts';
import type { Renderer } from '../../functions/results/render.ts';
import type { RevocationClient } from '../../functions/results/revocation/revocation-client.ts';
import type { Timestamp } from '../../functions/results/timestamp.ts';
import type { Owners } from '../outside/owners.ts';
import type { Phones } from '../outside/phones.ts';
import type { Wallets } from '../outside/wallets.ts';
import type { AskPartner } from '../../functions/partners/ask-partner.ts';
import type { Partners } from '../../functions/partners/partner-settings.ts';
import type { Registers as Rights } from '../../functions/representation/registers.ts';
import type { Ask } from '../runtime/clients.ts';

/** What functions reach beside the cloud, each behind the port that it has in `functions/`. */
export interface Outside {
  readonly catalogue: Catalogue;
  readonly now: () => number;
  readonly watch: Watch;
  readonly sources: (ask: Ask) => Omit<Sources, 'repository'>;
  readonly timestamp: (ask: Ask) => Timestamp;
  readonly revocation: (ask: Ask) => RevocationClient;
  readonly phones: Phones;
  readonly owners: Owners;
  readonly wallets: Wallets;
  readonly renderer: Renderer;
  /** Certificates (DER) of trusted authorities. */
  readonly roots: readonly Uint8Array[];
  /** Who decides outside the province; left out where nobody does. */
  readonly askPartner?: (ask: Ask) => AskPartner;
  readonly partners?: Partners;
  /** Who says for whom somebody may file; left out where nobody files for anybody else. */
  readonly rights?: (ask: Ask) => Rights;
  /** For which organisations the business register named somebody, as their sign-in keeps it: JSON by keyed hash. */
  readonly named: Map<string, string>;
}
