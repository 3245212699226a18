import { asked } from './capabilities/asked.ts';
import { behind } from './capabilities/behind.ts';

/** The Lambda functions, grouped by what they do and therefore by what they may touch. */
export const capabilities = { ...asked, ...behind } as const;
export type Capability = keyof typeof capabilities;
export const capabilityNames = Object.keys(capabilities).filter((name): name is Capability => name in capabilities);
