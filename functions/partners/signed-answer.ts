import { createLocalJWKSet, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import { Refusal } from '../../core/refusal.ts';
import type { Partners } from './partner-settings.ts';

/** How long after it was signed an answer is taken: a copy of it is of no use to anybody later. */
const freshFor = '5m';
/** By how many seconds the clocks of two systems may differ. */
const tolerance = 60;

const Claims = z.object({ iss: z.string(), sub: z.string(), jti: z.string(), said: z.record(z.string(), z.unknown()) });

/** An answer of whom the signature shows: of which dossier, and what it says. */
export interface Proven {
  readonly partner: string;
  readonly dossier: string;
  /** With its id; by no schema yet. */
  readonly said: unknown;
}

const issuerIn = (token: string): string => {
  const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  return z.object({ iss: z.string() }).parse(payload).iss;
};

/**
 * Reads an answer from outside, a JSON Web Token (RFC 7519) by a key of whoever was asked: for this province, of this
 * dossier, and of the last minutes. Nothing of it counts before the signature does.
 */
export const readSignedAnswer = async (
  partners: Partners,
  { token, audience, at }: { readonly token: string; readonly audience: string; readonly at: number },
): Promise<Proven> => {
  try {
    const partner = issuerIn(token);
    const known = Object.hasOwn(partners, partner) ? partners[partner] : undefined;
    if (known === undefined) throw new Error('nobody of this name is asked');
    const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: [...known.keys] }), {
      issuer: partner,
      audience,
      algorithms: ['ES256'],
      maxTokenAge: freshFor,
      clockTolerance: tolerance,
      currentDate: new Date(at),
      requiredClaims: ['sub', 'jti', 'iat'],
    });
    const { sub, jti, said } = Claims.parse(payload);
    return { partner, dossier: sub, said: { ...said, id: jti } };
  } catch (error) {
    throw new Refusal('answer-unproven', [], { cause: error });
  }
};
