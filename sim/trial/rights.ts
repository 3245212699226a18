import type { Sources } from '../../functions/lookups/sources.ts';
import { createOrganisations, further, listed } from '../../functions/representation/organisations.ts';
import type { Registers } from '../../functions/representation/registers.ts';
import type { Ask } from '../runtime/clients.ts';

/** Who says for whom somebody may file: the same sources that fill forms in. Everybody of whom they know is alive. */
export const trialRights =
  (sources: (ask: Ask) => Pick<Sources, 'business' | 'civilStatus'>) =>
  (ask: Ask): Registers => {
    const { business, civilStatus } = sources(ask);
    return {
      organisationsOf: createOrganisations(business),
      childrenOf: async (citizenId, asking) => {
        await asking.note(citizenId, 'civil-status', ['children']);
        const answer = await civilStatus.children(citizenId, further(asking, 'children'));
        return listed(answer, ({ citizenId: child, fullName: name, born }) => ({
          ...(child === undefined ? {} : { citizenId: child }),
          name,
          born,
          dead: false,
        }));
      },
      isDead: async () => false,
    };
  };
