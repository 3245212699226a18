import type { Country } from '../country.ts';
import type { Guard } from '../guard/lint.ts';
import type { GuardDocument } from '../guard/document.ts';
import { defineLinked, type Linked } from '../linked/linked.ts';
import { defineProcedure, type Procedure } from '../procedure/procedure.ts';
import type { ResultKind } from '../procedure/result-kind.ts';
import type { Source } from '../procedure/source.ts';
import { defineProvince, type Province } from '../province.ts';
import { agencyFaults } from './deciding-agencies.ts';
import { consultTermFaults } from './consult-terms.ts';
import type { DataFault } from './fault.ts';
import { accountFaults } from './fee-accounts.ts';
import { heldTo, type DataFile } from './held-to-schema.ts';
import { linkedDataFaults } from './linked-whole.ts';
import { unitFaults } from './national-units.ts';
import { sourceFaults } from './replaced-papers.ts';
import { dictionaryFaults, procedureDataFaults, wholeRules } from './rules.ts';
import { textFaults } from './texts.ts';

/** Procedures and provinces as their files hold them, and what they are held against. */
export interface Everything {
  readonly procedures: readonly DataFile[];
  /** Of several procedures each. */
  readonly linked: readonly DataFile[];
  readonly provinces: readonly DataFile[];
  readonly country: Country;
  readonly sources: readonly Source[];
  readonly kinds: readonly ResultKind[];
  readonly documents: readonly GuardDocument[];
  readonly guard: Guard;
  readonly papers: Readonly<Record<string, readonly string[]>>;
  /** Which way of a dossier leads nowhere, by the machines of its procedure. */
  readonly ways: (procedures: readonly Procedure[]) => readonly DataFault[];
  /** What is wrong in the schemas themselves. */
  readonly schemas: readonly DataFault[];
}

export interface Validated {
  readonly procedures: readonly Procedure[];
  readonly linked: readonly Linked[];
  readonly provinces: readonly Province[];
  readonly faults: readonly DataFault[];
}

/** What of the files is data, each under its own name, and what is wrong with the rest. */
const read = <Value extends { readonly slug: string }>(
  files: readonly DataFile[],
  define: (data: never) => Value,
): { values: Value[]; faults: DataFault[] } => {
  const [values, faults]: [Value[], DataFault[]] = [[], []];
  for (const given of files) {
    const held = heldTo(given, define);
    if ('slug' in held) values.push(held);
    else faults.push(...held.map((wrong) => ({ file: given.file, ...wrong })));
    if ('slug' in held && !given.file.endsWith(`/${held.slug}.ts`))
      faults.push({ file: given.file, place: 'slug', reason: `it describes ${held.slug}: name the file after it` });
  }
  return { values, faults };
};

/** Of two procedures with one code nobody knows which is filed. */
const sharedCodes = (all: readonly { readonly slug: string; readonly code: string; readonly file: string }[]) =>
  all.flatMap(({ slug, code, file }): DataFault[] =>
    all
      .filter((other) => other.code === code && other.slug < slug)
      .map((other) => ({ file, place: 'code', reason: `${other.slug} has it too` })),
  );

const placedIn =
  (room: string) =>
  ({ slug, code }: Pick<Procedure, 'slug' | 'code'>) => ({ slug, code, file: `${room}/${slug}.ts` });

/** All procedures and provinces, across their files; whoever is not what the schema wants is looked at no further. */
export const validate = ({
  country,
  sources,
  kinds,
  documents,
  guard,
  papers,
  ways,
  schemas,
  ...files
}: Everything): Validated => {
  const procedures = read(files.procedures, defineProcedure);
  const linked = read(files.linked, defineLinked);
  const provinces = read(files.provinces, defineProvince);
  const databases = sources.flatMap(({ database }) => database ?? []);
  const weeks = provinces.values.map(({ week }) => week);
  const surroundings = { databases, sources, documents, guard, kinds, papers, weeks };
  const around = {
    ...surroundings,
    procedures: procedures.values,
    provinces: provinces.values,
    rules: Object.values(wholeRules),
  };
  return {
    procedures: procedures.values,
    linked: linked.values,
    provinces: provinces.values,
    faults: [
      ...schemas,
      ...procedures.faults,
      ...linked.faults,
      ...provinces.faults,
      ...procedureDataFaults(procedures.values, surroundings),
      // Of a procedure that could not be read nobody knows what it asks.
      ...(procedures.faults.length === 0 ? linkedDataFaults(linked.values, around) : []),
      ...sharedCodes([
        ...procedures.values.map(placedIn('procedures')),
        ...linked.values.map(placedIn('procedures/linked')),
      ]),
      ...(procedures.faults.length === 0 ? dictionaryFaults(documents, procedures.values) : []),
      ...sourceFaults(sources, documents),
      ...ways(procedures.values),
      ...agencyFaults(procedures.values, provinces.values),
      ...consultTermFaults(procedures.values, provinces.values),
      ...accountFaults(procedures.values, provinces.values),
      ...unitFaults(provinces.values, country),
      ...provinces.values.flatMap((province) =>
        textFaults(province).map((wrong) => ({ file: `provinces/${province.slug}.ts`, ...wrong })),
      ),
    ],
  };
};
