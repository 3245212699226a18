import { buildAssembly } from '../../local/build.ts';

/** Builds the pages and synthesises the template once, before the first test of a run. */
export const setup = async (): Promise<void> => buildAssembly();
