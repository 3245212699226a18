import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import { openAccount, type Account } from './account.ts';
import { kept } from './kept.ts';
import type { PowerDecision } from './power-decision.ts';
import type { PowerApplication } from './power-company.ts';

/** The province’s account at the power company, and the key by which the company signs its answers. */
export interface PowerSecrets extends Account {
  readonly signingKey: JWK;
}

const kid = 'power-1';

export const openPowerSecrets = async (directory: string): Promise<PowerSecrets> => {
  const signingKey = await kept(join(directory, 'power-company-key.json'), async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    return exportJWK(privateKey);
  });
  return { ...(await openAccount(directory, 'power-company')), signingKey };
};

/** What everybody may know of that key. */
export const publicKeyOf = ({ signingKey: { kty, crv, x, y } }: PowerSecrets) => ({
  kty,
  crv,
  x,
  y,
  kid,
  alg: 'ES256',
});

/** An answer as the province takes it: signed, of this moment, about this dossier. */
export const signedAnswer = async (
  { signingKey }: Pick<PowerSecrets, 'signingKey'>,
  {
    request,
    decided: { id, ...said },
    at,
  }: {
    readonly request: Pick<PowerApplication['request'], 'MaHoSo' | 'MaDonVi'>;
    readonly decided: PowerDecision & { readonly id: string };
    readonly at: number;
  },
): Promise<string> =>
  new SignJWT({ said })
    .setProtectedHeader({ alg: 'ES256', kid })
    .setIssuer('electricity')
    .setAudience(request.MaDonVi.split('.')[0] ?? '')
    .setSubject(request.MaHoSo)
    .setJti(id)
    .setIssuedAt(Math.floor(at / 1000))
    .sign(await importJWK(signingKey, 'ES256'));
