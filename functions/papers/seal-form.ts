import type { KMSClient } from '@aws-sdk/client-kms';
import { sealAppearance } from '../results/appearance.ts';
import { createKmsSigner } from '../results/kms-signer.ts';
import type { Renderer, Rendering } from '../results/render.ts';
import { signPdf } from '../results/sign.ts';
import type { Timestamp } from '../results/timestamp.ts';
import { chainAt } from '../staff/chain-at.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';

/** Signs a form in the name of the agency with this unit. Throws where the timestamp authority does not answer. */
export type FormSeal = (rendering: Rendering, unit: string, reason: string) => Promise<Uint8Array>;

interface SealTools {
  readonly staff: Pick<StaffDirectory, 'seal'>;
  readonly renderer: Renderer;
  readonly kms: Pick<KMSClient, 'send'>;
  readonly keyId: string;
  readonly timestamp: Timestamp;
  readonly now: () => number;
}

/** Puts the agency’s signature (PAdES B-T) into the place that the form’s template has for it. */
export const createFormSeal =
  ({ staff, renderer, kms, keyId, timestamp, now }: SealTools): FormSeal =>
  async ({ pdf, boxes }, unit, reason) => {
    const seal = await staff.seal(unit);
    const box = boxes.find(({ field }) => field === 'seal');
    if (seal === undefined || box === undefined)
      throw new Error(`nothing to seal the form of ${unit} with, or no place`);
    const at = new Date(now());
    const [certificate, ...chain] = chainAt(seal.certificates, now());
    return signPdf(pdf, {
      field: 'seal',
      box,
      appearance: sealAppearance(renderer, box, seal.name, at),
      name: seal.name,
      reason,
      location: seal.name,
      at,
      signer: createKmsSigner({ client: kms, keyId, certificate, chain }),
      timestamp,
    });
  };
