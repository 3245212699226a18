import { behind } from './capabilities/behind.ts';
import { filing } from './capabilities/filing.ts';
import { handling } from './capabilities/handling.ts';
import { issuing } from './capabilities/issuing.ts';

/** The Lambda functions, grouped by what they do and therefore by what they may touch. */
export const capabilities = { ...filing, ...handling, ...issuing, ...behind } as const;
export type Capability = keyof typeof capabilities;
export const capabilityNames = Object.keys(capabilities).filter((name): name is Capability => name in capabilities);
