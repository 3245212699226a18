import type { Draft, Flag } from '../../core/draft.ts';
import type { Dossier } from '../../core/dossier.ts';
import { particularsContext, type Particulars } from '../../core/particulars.ts';
import type { Submitted } from '../../core/submit.ts';
import type { Vault } from '../vault/vault.ts';
import type { Intake, IntakeStore } from './intake-store.ts';

export interface FileTools {
  readonly intake: IntakeStore;
  readonly vault: Pick<Vault, 'hash' | 'seal'>;
}

/** A form that was decided to be a dossier, on its way into the table. */
interface Filed extends Pick<
  Intake,
  'person' | 'idempotencyKey' | 'requestHash' | 'at' | 'draftId' | 'declaration' | 'beside'
> {
  readonly draft: Draft;
  readonly flags: readonly Flag[];
  readonly submitted: Submitted;
  /** The linked matter of which it is a child, by the code that the dossier gets. */
  readonly linked?: (code: string) => string;
}

/** Seals what is personal, hashes what is looked for, and takes the dossier in. */
export const fileDossier = async (
  { intake, vault }: FileTools,
  { draft, flags, submitted, linked, person, ...rest }: Filed,
): Promise<Dossier> => {
  const particulars: Particulars = {
    applicant: draft.applicant,
    ...(draft.represented === undefined ? {} : { represented: draft.represented }),
    answers: submitted.answers,
    prefill: submitted.prefill,
    flags: [...flags],
    later: [...submitted.later],
    ...(draft.consent === undefined ? {} : { consent: draft.consent }),
    ...(draft.hardship === undefined ? {} : { hardship: draft.hardship }),
  };
  const hashed = async (values: readonly string[]) => Promise.all(values.map(async (value) => vault.hash(value)));
  const { given, all } = submitted.identifiers;
  const unique = await Promise.all(
    submitted.unique.map(async ({ path, pair, given: held }) => ({ path, hash: await vault.hash(pair), held })),
  );
  const names = {
    concerned: await hashed(given),
    named: await hashed(all),
    unique: unique.map(({ path, hash }) => ({ path, hash })),
  };
  const { subject = person, mandate } = draft.represented ?? {};
  return intake.take({
    ...rest,
    person,
    unit: submitted.unit,
    unique: unique.flatMap(({ hash, held }) => (held ? [hash] : [])),
    ...(mandate === undefined ? {} : { mandate }),
    event: async (code) => ({
      ...submitted.event({ ...names, ...(linked === undefined ? {} : { linked: linked(code) }) }),
      sealed: await vault.seal(subject, particularsContext(code), particulars),
    }),
  });
};
