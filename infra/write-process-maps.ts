import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Procedure } from '../core/procedure/procedure.ts';
import { processMap } from './process-map.ts';

/** Puts the map of each procedure beside the pages that show it: `process-maps/1.001193.json`. */
export const writeProcessMaps = async (pages: string, procedures: readonly Procedure[]): Promise<void> => {
  const folder = join(pages, 'process-maps');
  await mkdir(folder, { recursive: true });
  await Promise.all(
    procedures.map((procedure) =>
      writeFile(join(folder, `${procedure.code}.json`), JSON.stringify(processMap(procedure))),
    ),
  );
};
