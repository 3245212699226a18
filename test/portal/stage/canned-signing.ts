import type { Signatures } from '../../../functions/answers/signature.ts';
import { no, ok, type Answered, type Asked } from './answered.ts';
import { numbered, procedure } from './canned-data.ts';

const awaited = (number: number, more: Partial<Signatures['items'][number]> = {}): Signatures['items'][number] => ({
  dossier: numbered(number),
  name: procedure.name,
  number: `${number}/2026`,
  kind: 'birth-certificate',
  means: 'device',
  hash: String(number).repeat(64).slice(0, 64),
  dueAt: '2026-11-23T10:00:00Z',
  late: false,
  certificate: 'MII=',
  ...more,
});

const SignaturesSent = (body: unknown): readonly { dossier: string; signature: string }[] =>
  typeof body === 'object' && body !== null && 'signatures' in body && Array.isArray(body.signatures)
    ? body.signatures
    : [];

/** What waits for a leader’s signature; the dossier in `refused` went elsewhere meanwhile. */
export class CannedSigning {
  refused: string | undefined;
  /** Where the leader’s key is now. */
  means: Signatures['means'] = 'kms';
  items = [awaited(1, { late: true }), awaited(2), awaited(3), awaited(4, { means: 'service' })];
  readonly taken: { dossier: string; signature: string }[] = [];

  answer({ method, path, body }: Asked): Answered | undefined {
    if (path.endsWith('/unsigned-result')) return ok({ url: '/can-bo/unsigned.pdf' });
    if (path !== '/v1/signatures') return undefined;
    if (method === 'GET') return ok({ device: '/can-bo/device', owner: 'ld01', means: this.means, items: this.items });
    if (method !== 'POST') return no(405, 'wrong-method');
    return ok({
      items: SignaturesSent(body).map(({ dossier, signature }) => {
        const text = {
          vi: 'Hồ sơ này không chờ chữ ký số của bạn.',
          en: 'This dossier does not wait for your signature.',
        };
        if (dossier === this.refused) return { dossier, accepted: false, code: 'no-signature-asked', text };
        this.taken.push({ dossier, signature });
        return { dossier, accepted: true };
      }),
    });
  }
}
