import { askingRefusals } from './refusals/asking.ts';
import { dossierRefusals } from './refusals/dossier.ts';
import { fileRefusals } from './refusals/file.ts';
import { issuedRefusals } from './refusals/issued.ts';
import { peopleRefusals } from './refusals/people.ts';
import { supplementRefusals } from './refusals/supplement.ts';

/** Everything the platform may answer "no" to. */
export const refusals = {
  ...askingRefusals,
  ...peopleRefusals,
  ...dossierRefusals,
  ...supplementRefusals,
  ...issuedRefusals,
  ...fileRefusals,
} as const;
