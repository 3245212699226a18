import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { kept } from './kept.ts';

/** One issuer's keys and its only client, made once per installation. */
export interface ClientSecrets {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly cookieKey: string;
  readonly signingKey: JWK;
}

const random = (): string => randomBytes(24).toString('base64url');

const make = async (name: string): Promise<ClientSecrets> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    clientId: `motcua-${name}`,
    clientSecret: random(),
    cookieKey: random(),
    signingKey: { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: name },
  };
};

export const openClientSecrets = (directory: string, name: string): Promise<ClientSecrets> =>
  kept(join(directory, `${name}.json`), () => make(name));
