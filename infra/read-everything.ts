import { readdir } from 'node:fs/promises';
import * as z from 'zod/mini';
import { Procedure } from '../core/procedure/procedure.ts';
import { Province } from '../core/province.ts';
import { createGuard } from '../core/guard/lint.ts';
import type { Everything } from '../core/validation/everything.ts';
import type { DataFile } from '../core/validation/held-to-schema.ts';
import { Linked } from '../core/linked/linked.ts';
import { keysOf } from '../core/validation/schema-keys.ts';
import { paperRules } from '../functions/digitisation/paper-kinds.ts';
import { documents } from '../procedures/documents/dictionary.ts';
import { readResultKinds } from '../procedures/results/kinds.ts';
import { readSources } from '../procedures/sources/sources.ts';
import { readCountry } from '../provinces/country/read-country.ts';
import { routeFaults } from '../workflows/route-faults.ts';
import { deadFields } from './readers/dead-fields.ts';
import { linkedReaders } from './readers/of-linked.ts';
import { procedureReaders } from './readers/of-procedures.ts';
import { provinceReaders } from './readers/of-provinces.ts';

const DataModule = z.object({ default: z.unknown() });

/** Every data file of a room by itself, so that one that cannot be read leaves the others to be checked. */
const filesOf = async (room: string, reader: string): Promise<DataFile[]> => {
  const folder = new URL(`../${room}/`, import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts') && name !== reader);
  return Promise.all(
    names.toSorted().map(async (name): Promise<DataFile> => {
      const file = `${room}/${name}`;
      try {
        return { file, data: DataModule.parse(await import(new URL(name, folder).href)).default };
      } catch (error) {
        return { file, error };
      }
    }),
  );
};

/** Procedures, provinces and all they are held against, from the data rooms. */
export const readEverything = async (): Promise<Everything> => {
  const [procedures, linked, provinces, country, sources, kinds] = await Promise.all([
    filesOf('procedures', 'catalogue.ts'),
    filesOf('procedures/linked', 'read-linked.ts'),
    filesOf('provinces', 'directory.ts'),
    readCountry(),
    readSources(),
    readResultKinds(),
  ]);
  const schemas = [
    ...deadFields('core/procedure/procedure.ts', keysOf(Procedure), procedureReaders),
    ...deadFields('core/linked/linked.ts', keysOf(Linked), linkedReaders),
    ...deadFields('core/province.ts', keysOf(Province), provinceReaders),
  ];
  const papers = Object.fromEntries(
    Object.entries(paperRules).map(([kind, { fields }]) => [kind, fields.map(({ id }) => id)]),
  );
  return {
    procedures,
    linked,
    provinces,
    country,
    sources,
    kinds,
    documents,
    guard: createGuard(documents),
    papers,
    ways: routeFaults,
    schemas,
  };
};
