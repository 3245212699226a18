import * as z from 'zod/mini';
import { GuardDocument } from '../../core/guard/document.ts';
import { birthDocuments } from './birth.ts';
import { civilStatusDocuments } from './civil-status.ts';
import { holdingDocuments } from './holdings.ts';
import { identityDocuments } from './identity.ts';
import { otherDocuments } from './other.ts';
import { residenceDocuments } from './residence.ts';

/** Every document that the guard knows, checked. */
export const documents: readonly GuardDocument[] = z
  .array(GuardDocument)
  .parse([
    ...identityDocuments,
    ...residenceDocuments,
    ...birthDocuments,
    ...civilStatusDocuments,
    ...holdingDocuments,
    ...otherDocuments,
  ]);
