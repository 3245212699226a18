import { readdir, readFile } from 'node:fs/promises';
import { Simulated } from '../../core/procedure/simulated.ts';

/** What the last simulations found: `npm run simulate -- PROCEDURE --write` puts each here, in a file named after the slug. */
export const readSimulated = async (folder = new URL('./', import.meta.url)): Promise<Simulated[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const report = Simulated.parse(JSON.parse(await readFile(new URL(name, folder), 'utf8')));
      if (`${report.procedure}.json` !== name) throw new Error(`${name} is about ${report.procedure}`);
      return report;
    }),
  );
};
