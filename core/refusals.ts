import { askingRefusals } from './refusals/asking.ts';
import { dossierRefusals } from './refusals/dossier.ts';
import { fileRefusals } from './refusals/file.ts';
import { guardRefusals } from './refusals/guard.ts';
import { issuedRefusals } from './refusals/issued.ts';
import { lookingRefusals } from './refusals/looking.ts';
import { peopleRefusals } from './refusals/people.ts';
import { representationRefusals } from './refusals/representation.ts';
import { supplementRefusals } from './refusals/supplement.ts';

/** Everything the platform may answer "no" to. */
export const refusals = {
  ...askingRefusals,
  ...peopleRefusals,
  ...representationRefusals,
  ...dossierRefusals,
  ...supplementRefusals,
  ...guardRefusals,
  ...issuedRefusals,
  ...fileRefusals,
  ...lookingRefusals,
} as const;
