import type { DossierEvent } from '../../events/dossier-event.ts';
import { machine } from '../../events/actor.ts';
import { certificateAt } from '../../core/certificate.ts';
import type { Dossier } from '../../core/dossier.ts';
import { attachedResult } from '../../verification/attached-result.ts';
import { openPdf } from '../../verification/pdf/objects.ts';
import type { DossierStore } from '../dossiers/dossier-store.ts';
import { prepareSignature, type SignatureField } from '../results/pdf/prepare-signature.ts';
import { sha256 } from '../results/sha256.ts';
import { attributesToSign, completeSignature } from '../results/sign.ts';
import { SignerRefused, type SigningService } from '../results/signing-service.ts';
import type { Timestamp } from '../results/timestamp.ts';
import { chainOf } from '../staff/chain-at.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import { appendOrRead } from '../steps/step-tools.ts';
import type { Sealing, SigningStore } from './signing-store.ts';

export interface OfficerSignatureTools {
  readonly dossiers: DossierStore;
  readonly signing: SigningStore;
  readonly service: Pick<SigningService, 'sign' | 'answer'>;
  readonly timestamp: Timestamp;
  readonly now: () => number;
}

type Lapse = NonNullable<Extract<DossierEvent, { type: 'approval-lapsed' }>['data']['because']>;
/** The file with the officer’s signature; or for how many seconds to wait for it; or why it will not come. */
export type Obtained =
  | { readonly pdf: Uint8Array; readonly sealing?: Sealing }
  | { readonly phase: Dossier['phase']; readonly seconds: number }
  | { readonly lapsed: Lapse };

/** A dossier whose result waits for a signature, or has it. */
type Signing = Dossier & { readonly signing: NonNullable<Dossier['signing']> };
const isSigning = (dossier: Dossier): dossier is Signing => dossier.signing !== undefined;

const day = 86_400;

/** Until when it is late, or its right to sign is looked at again; a service is asked more and more seldom. */
const waitFor = ({ task, signing, changedAt }: Dossier, now: number): number => {
  const left = task?.overdue === true || task === undefined ? day : (Date.parse(task.dueAt) - now) / 1000;
  const again = signing?.means === 'service' ? Math.max(20, (now - Date.parse(changedAt)) / 1000) : day;
  return Math.ceil(Math.min(Math.max(Math.min(left, again), 1), day));
};

const waiting = (dossier: Dossier, now: number): Obtained => ({ phase: dossier.phase, seconds: waitFor(dossier, now) });

/** Writes down what has to be signed and by whom; the file is kept before anybody is asked. */
export const requestSignature = async (
  tools: OfficerSignatureTools,
  dossier: Dossier,
  officer: StaffMember,
  asked: { readonly pdf: Uint8Array; readonly field: SignatureField; readonly at: string },
): Promise<Obtained> => {
  const certificate = certificateAt(officer.certificates, asked.at);
  const chain = certificate === undefined ? [] : chainOf(certificate);
  const [own] = chain;
  const means = certificate?.means;
  if (own === undefined || means === undefined || means === 'kms') throw new Error('nobody else has to sign this');
  const prepared = await prepareSignature(asked.pdf, asked.field);
  const hash = Buffer.from(sha256(attributesToSign(prepared, own))).toString('hex');
  await tools.signing.putPrepared(dossier.code, hash, { ...prepared, document: asked.pdf.length, chain });
  const { number, kind } = await attachedResult(await openPdf(asked.pdf));
  const requested = await appendOrRead(tools, dossier, {
    v: 1,
    at: new Date(tools.now()).toISOString(),
    by: machine,
    type: 'signature-requested',
    data: { field: 'officer', means, signer: officer.id, hash, number, kind, dueAt: dossier.dueAt },
  });
  return awaitedSignature(tools, requested, officer);
};

/** What the service where the key is says now; under which name it asks the owner is kept. */
const serviceAnswer = async (
  { service, signing: store }: OfficerSignatureTools,
  { code, signing: { hash } }: Signing,
  credential: string,
): Promise<Uint8Array | undefined> => {
  const prepared = await store.prepared(code, hash);
  if (prepared.operation !== undefined) return service.answer(prepared.operation);
  const answered = await service.sign(credential, Buffer.from(hash, 'hex'), { description: code });
  if ('signature' in answered) return answered.signature;
  await store.putPrepared(code, hash, { ...prepared, operation: answered.operation });
  return undefined;
};

/** Asks the service where the key is; a wait that was answered is written down. */
const askService = async (
  tools: OfficerSignatureTools,
  dossier: Signing,
  credential: string | undefined,
): Promise<Obtained> => {
  if (credential === undefined) throw new Error('the key at the signing service has no name');
  try {
    const signature = await serviceAnswer(tools, dossier, credential);
    if (signature === undefined) return waiting(dossier, tools.now());
    const given = await appendOrRead(tools, dossier, {
      v: 1,
      at: new Date(tools.now()).toISOString(),
      by: machine,
      type: 'signature-given',
      data: { field: 'officer', hash: dossier.signing.hash, value: Buffer.from(signature).toString('base64') },
    });
    return waiting(given, tools.now());
  } catch (error) {
    if (!(error instanceof SignerRefused)) throw error;
    return { lapsed: 'declined' };
  }
};

/** A request that stands: of a service it is asked again, of a leader it is late at some time. */
const awaitedSignature = async (
  tools: OfficerSignatureTools,
  dossier: Dossier,
  officer: StaffMember,
): Promise<Obtained> => {
  const now = tools.now();
  if (!isSigning(dossier) || dossier.signing.given !== undefined) return waiting(dossier, now);
  const { signing, task } = dossier;
  const at = new Date(now).toISOString();
  const certificate = certificateAt(officer.certificates, at);
  const { chain } = await tools.signing.prepared(dossier.code, signing.hash);
  // Another certificate since: what was prepared names the old one.
  if (certificate?.chain[0] !== Buffer.from(chain[0] ?? []).toString('base64')) return { lapsed: 'no-right' };
  const isLate = task !== undefined && task.overdue !== true && Date.parse(task.dueAt) <= now;
  const noted = isLate
    ? await appendOrRead(tools, dossier, { v: 1, at, by: machine, type: 'task-overdue', data: { step: 'issue' } })
    : dossier;
  if (signing.means === 'device' || !isSigning(noted) || noted.signing.given !== undefined) return waiting(noted, now);
  return askService(tools, noted, certificate.credential);
};

/** The file as the officer signed it, from the event that brought the signature. */
const givenSignature = async (tools: OfficerSignatureTools, { code, signing }: Dossier): Promise<Uint8Array> => {
  const event = (await tools.dossiers.event(code, signing?.given ?? 0))?.event;
  if (event?.type !== 'signature-given') throw new Error('no event brought the signature');
  const { hash, value, file } = event.data;
  if (file !== undefined) return tools.signing.signed(code, file);
  const prepared = await tools.signing.prepared(code, hash);
  const [certificate, ...chain] = prepared.chain;
  if (certificate === undefined || value === undefined) throw new Error('the event brought no signature');
  const signature = new Uint8Array(Buffer.from(value, 'base64'));
  return completeSignature(prepared, { certificate, chain, signature, timestamp: tools.timestamp });
};

/** What has become of the signature that was asked for. */
export const requestedSignature = async (
  tools: OfficerSignatureTools,
  dossier: Dossier,
  officer: StaffMember,
): Promise<Obtained> => {
  const { code, signing } = dossier;
  if (signing?.given === undefined) return awaitedSignature(tools, dossier, officer);
  const sealing = await tools.signing.sealing(code, signing.hash);
  // The try that brought the signature was cut off: the machine goes round by the writing of the seal.
  return sealing === undefined ? waiting(dossier, tools.now()) : { pdf: await givenSignature(tools, dossier), sealing };
};
