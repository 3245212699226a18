import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  type Configuration,
} from 'openid-client';
import * as z from 'zod/mini';
import { Refusal } from '../../core/refusal.ts';
import type { Login } from './session-store.ts';

/** Who the provider says it is. `level` is the VNeID level; staff have none. */
export interface Identity {
  readonly subject: string;
  readonly name: string;
  readonly citizenId?: string;
  readonly staffId?: string;
  readonly level?: 1 | 2;
}

export interface IdentityProvider {
  /** Where the browser goes to sign in. */
  begin(redirectUri: string, state: string, login: Login): Promise<URL>;
  /** Who came back; throws when the answer is not the one to this login. */
  finish(answer: URL, state: string, login: Login): Promise<Identity>;
}

/** Claim names as read in provinces’ public code; VNeID’s own profile is not published. */
const Claims = z.object({
  sub: z.string(),
  name: z.optional(z.string()),
  acr: z.optional(z.string()),
  SoDinhDanh: z.optional(z.string().check(z.regex(/^\d{12}$/))),
  MaCanBo: z.optional(z.string()),
  loAs: z.optional(z.string()),
});

const level2 = 'urn:vneid:level:2';
const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: () => Promise<string>;
}

/** OpenID Connect code flow with PKCE; the tokens never leave this function. */
export const createIdentityProvider = ({ issuer, clientId, secret }: ProviderSettings): IdentityProvider => {
  let known: Promise<Configuration> | undefined;
  const configuration = async (): Promise<Configuration> => {
    const server = new URL(issuer);
    const plain = server.protocol === 'http:' && loopback.has(server.hostname);
    known ??= secret()
      .then(async (clientSecret) =>
        discovery(server, clientId, clientSecret, undefined, plain ? { execute: [allowInsecureRequests] } : {}),
      )
      .catch((error: unknown) => {
        known = undefined;
        throw new Refusal('sign-in-unavailable', [], { cause: error });
      });
    return known;
  };
  return {
    begin: async (redirectUri, state, { verifier, nonce }) =>
      buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      }),
    finish: async (answer, state, { verifier, nonce }) => {
      const config = await configuration();
      const tokens = await authorizationCodeGrant(config, answer, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
      });
      const { sub, acr } = z.object({ sub: z.string(), acr: z.optional(z.string()) }).parse(tokens.claims());
      const claims = Claims.parse(await fetchUserInfo(config, tokens.access_token, sub));
      return {
        subject: sub,
        name: (claims.name ?? sub).normalize('NFC'),
        ...(claims.SoDinhDanh === undefined ? {} : { citizenId: claims.SoDinhDanh }),
        ...(claims.MaCanBo === undefined ? {} : { staffId: claims.MaCanBo }),
        level: (acr ?? claims.acr) === level2 || claims.loAs === '2' ? 2 : 1,
      };
    },
  };
};
