import { createHash, timingSafeEqual } from 'node:crypto';
import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Refusal } from '../../core/refusal.ts';
import { doorHeader } from '../settings.ts';
import type { HttpEvent } from './request.ts';

/** Refuses whatever did not come in by the portal’s own address, where the firewall and the strict headers are. */
export type Door = (event: HttpEvent) => Promise<void>;

const minute = 60_000;
/** A request with a wrong secret may make us ask again, but not more often than this. */
const pause = minute;
/** What is known is asked for again after this time, so that a secret that was taken back is soon refused. */
const fresh = 5 * minute;
/** The version before counts for a day, in which the new one is to be handed to CloudFront. */
const overlap = 24 * 60 * minute;
/** Milliseconds for all that is asked at once, well within a function’s time. */
const usualPatience = 3_000;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const isMissing = (error: unknown): boolean => error instanceof Error && error.name === 'ResourceNotFoundException';

/**
 * CloudFront shows a secret that nobody else knows; the API’s own address is public and cannot be closed. While the
 * secret cannot be asked for again, what is known holds.
 */
export const createFrontDoor = (
  secrets: SecretsManagerClient,
  secretId: string,
  now: () => number = Date.now,
  patience: number = usualPatience,
): Door => {
  const version = async (stage: 'AWSCURRENT' | 'AWSPREVIOUS', abortSignal: AbortSignal) =>
    secrets.send(new GetSecretValueCommand({ SecretId: secretId, VersionStage: stage }), { abortSignal });
  const ask = async (): Promise<Buffer[]> => {
    const signal = AbortSignal.timeout(patience);
    const current = await version('AWSCURRENT', signal);
    const changed = current.CreatedDate?.getTime() ?? -Infinity;
    const versions = [current];
    if (now() - changed < overlap)
      await version('AWSPREVIOUS', signal).then(
        (previous) => versions.push(previous),
        (error: unknown) => {
          if (!isMissing(error)) throw error;
        },
      );
    return versions.flatMap(({ SecretString }) => (SecretString === undefined ? [] : [digest(SecretString)]));
  };

  let known: readonly Buffer[] = [];
  let asked = -Infinity;
  const isKnown = (shown: Buffer): boolean => known.some((each) => timingSafeEqual(each, shown));
  const renew = async (shown: Buffer): Promise<void> => {
    try {
      known = await ask();
      asked = now();
    } catch (error) {
      if (!isKnown(shown)) throw error;
      // Again after a pause, and not for each request.
      asked = now() + pause - fresh;
    }
  };
  return async ({ headers }) => {
    const secret = headers[doorHeader];
    if (secret === undefined) throw new Refusal('wrong-door');
    const shown = digest(secret);
    if (now() - asked >= (isKnown(shown) ? fresh : pause)) await renew(shown);
    if (!isKnown(shown)) throw new Refusal('wrong-door');
  };
};
