import * as z from 'zod';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { openTrials } from '../simulation.ts';
import type { AskedWorld } from './beside.ts';

/** Runs one world after the other for whoever started this process, and tells what became of each. */
const Asked = z.object({ slug: z.string(), part: z.object({ seed: z.number(), citizens: z.number() }) });

const procedures = await readCatalogue();
const run = await openTrials();
const tell = (what: unknown): void => void process.send?.(what);

const live = async ({ slug, part }: AskedWorld): Promise<void> => {
  const procedure = procedures.find((each) => each.slug === slug);
  if (procedure === undefined) throw new Error(`no procedure is called ${slug}`);
  tell(await run(procedure, part));
};

process.on('message', (asked) => void live(Asked.parse(asked)));
process.once('disconnect', () => process.exit());
tell('ready');
