import { capabilities, capabilityNames } from './capabilities.ts';
import type { Listener } from './heard.ts';
import type { Shape } from './shape.ts';

/** Who hears of what happens to dossiers, each by a queue of its own. */
export const consumers = capabilityNames.filter((name): name is Listener => {
  const { trigger }: Shape = capabilities[name];
  return trigger === 'bus';
});
