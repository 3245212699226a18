import { verify, X509Certificate } from 'node:crypto';
import type { Dossier } from '../../core/dossier.ts';
import { giveSignature, requireSigner } from '../../core/signing.ts';
import { Refusal } from '../../core/refusal.ts';
import type { SignaturesTaken } from '../answers/signature.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs, type Request } from '../edge/request.ts';
import { attributesToSign } from '../results/sign.ts';
import { againMeanwhile } from '../tables/again-meanwhile.ts';
import { SignaturesBody } from './bodies.ts';
import {
  broughtBefore,
  noteSigner,
  preparedFor,
  requireSigningRight,
  signingCase,
  type SigningTools,
} from './signing-case.ts';

type Taken = SignaturesTaken['items'][number];

/** Whether the value is one by the key of the certificate over exactly what was asked for. */
const requireFitting = async (tools: SigningTools, dossier: Dossier, value: Uint8Array): Promise<void> => {
  const prepared = await preparedFor(tools, dossier);
  const [certificate] = prepared.chain;
  const fits =
    certificate !== undefined &&
    verify('sha256', attributesToSign(prepared, certificate), new X509Certificate(certificate).publicKey, value);
  if (!fits) throw new Refusal('wrong-signature');
};

/** Takes one signature; the same once more changes nothing, also when the dossier has gone on with it. */
const take = async (tools: SigningTools, request: Request, code: string, value: string): Promise<true> =>
  againMeanwhile('a signature could not be taken', async () => {
    const given = await signingCase(tools, request, code);
    const before = await broughtBefore(tools, given);
    if (before?.value === value) return true;
    requireSigner(given);
    await noteSigner(tools, request, given);
    await requireSigningRight(tools, given, given.at);
    await requireFitting(tools, given.dossier, Buffer.from(value, 'base64'));
    const event = giveSignature(given, { value }, before);
    if (event !== undefined) await tools.dossiers.append(given.dossier, event);
    return true;
  });

/** Takes the signatures of a sitting, each for itself: one that is refused keeps no other back. */
export const giveSignatures =
  (tools: SigningTools): Handler<SignaturesTaken> =>
  async (request) => {
    const { signatures } = bodyAs(request, SignaturesBody);
    const items: Taken[] = [];
    for (const { dossier, signature } of signatures) {
      try {
        await take(tools, request, dossier, signature);
        items.push({ dossier, accepted: true });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const { refusals } = await import('../../core/refusals.ts');
        const { vi, en } = refusals[error.code];
        items.push({ dossier, accepted: false, code: error.code, text: { vi, en } });
      }
    }
    return { status: 200, body: { items } };
  };
