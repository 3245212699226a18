import { PDFHexString, PDFString } from 'pdf-lib';
import { name } from '../../../verification/pdf/objects.ts';
import { pdfTime } from '../../../verification/vietnam-time.ts';
import { Increment } from './increment.ts';
import { type FieldPlace, prepareField, type PreparedSignature } from './signature-field.ts';

export interface SignatureField extends FieldPlace {
  readonly name: string;
  readonly reason: string;
  readonly location: string;
  /** The time claimed by the signer (/M); the proven time comes from the timestamp. */
  readonly at: Date;
}

/** Adds the field and everything the signature will cover. Nothing is signed yet: the signer may be far away. */
export const prepareSignature = async (
  pdf: Uint8Array,
  { name: signer, reason, location, at, ...place }: SignatureField,
): Promise<PreparedSignature> => {
  const increment = await Increment.open(pdf);
  const value = increment.context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'ETSI.CAdES.detached' });
  value.set(name('M'), PDFString.of(pdfTime(at)));
  value.set(name('Name'), PDFHexString.fromText(signer));
  value.set(name('Reason'), PDFHexString.fromText(reason));
  value.set(name('Location'), PDFHexString.fromText(location));
  return prepareField(increment, value, place);
};
