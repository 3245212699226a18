import { createHash, timingSafeEqual } from 'node:crypto';
import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Refusal } from '../../core/refusal.ts';
import { doorHeader } from '../settings.ts';
import type { HttpEvent } from './request.ts';

/** Refuses whatever did not come in by the portal’s own address, where the firewall and the strict headers are. */
export type Door = (event: HttpEvent) => Promise<void>;

/** A request with a wrong secret may make us ask again, but not more often than this, in milliseconds. */
const pause = 60_000;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const isMissing = (error: unknown): boolean => error instanceof Error && error.name === 'ResourceNotFoundException';

/**
 * CloudFront shows a secret that nobody else knows; the API’s own address is public and cannot be closed. Asked for at
 * the first request and then kept. The version before counts as well: while the secret is being changed, CloudFront
 * shows the old one for some minutes yet.
 */
export const createFrontDoor = (
  secrets: SecretsManagerClient,
  secretId: string,
  now: () => number = Date.now,
): Door => {
  const version = async (stage: 'AWSCURRENT' | 'AWSPREVIOUS'): Promise<Buffer[]> => {
    const read = new GetSecretValueCommand({ SecretId: secretId, VersionStage: stage });
    const { SecretString } = await secrets.send(read);
    return SecretString === undefined ? [] : [digest(SecretString)];
  };
  const previous = async (): Promise<Buffer[]> =>
    version('AWSPREVIOUS').catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });

  let known: readonly Buffer[] = [];
  let asked = -Infinity;
  const isKnown = (shown: Buffer): boolean => known.some((each) => timingSafeEqual(each, shown));
  return async ({ headers }) => {
    const secret = headers[doorHeader];
    if (secret === undefined) throw new Refusal('wrong-door');
    const shown = digest(secret);
    if (isKnown(shown)) return;
    if (now() - asked < pause) throw new Refusal('wrong-door');
    known = (await Promise.all([version('AWSCURRENT'), previous()])).flat();
    asked = now();
    if (!isKnown(shown)) throw new Refusal('wrong-door');
  };
};
