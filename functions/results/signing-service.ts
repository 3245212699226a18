import * as z from 'zod/mini';
import { basicAuthorization } from '../basic-authorization.ts';

/** No answer now, and perhaps in a while: worth another try. */
export class SignerUnavailable extends Error {
  override readonly name = 'SignerUnavailable';
}

/** The service or the owner of the key says no, and would do so again. */
export class SignerRefused extends Error {
  override readonly name = 'SignerRefused';
}

/** Keys that lie at a remote signing service; their owner may have to confirm each use, on a phone for instance. */
export interface SigningService {
  /** The certificate of a key and those that lead to its root, DER. */
  certificates(credential: string): Promise<Uint8Array[]>;
  /**
   * Asks for a signature over a SHA-256 hash: there it is (RSA as PKCS #1 v1.5, EC as the service gives it), or the
   * name under which the owner is being asked. Asked again while that lasts, it is the same question.
   */
  sign(
    credential: string,
    hash: Uint8Array,
    asked: { readonly description: string; readonly algorithm?: string; readonly callback?: string },
  ): Promise<{ readonly signature: Uint8Array } | { readonly operation: string }>;
  /** Undefined as long as the owner has not confirmed. */
  answer(operation: string): Promise<Uint8Array | undefined>;
}

export interface SigningServiceAccess {
  readonly url: string;
  readonly username: string;
  readonly password: () => Promise<string>;
  readonly fetch: typeof fetch;
  readonly timeoutMs?: number;
}

const sha256 = '2.16.840.1.101.3.4.2.1';
const sha256WithRsa = '1.2.840.113549.1.1.11';

const base64 = z.pipe(
  z.base64(),
  z.transform((text) => new Uint8Array(Buffer.from(text, 'base64'))),
);
const Info = z.object({ cert: z.object({ certificates: z.array(base64).check(z.minLength(1)) }) });
const Signed = z.object({ signatures: z.tuple([base64]) });
const Pending = z.object({ responseID: z.string().check(z.minLength(1)) });
const Problem = z.object({ error: z.string() });

interface Reply {
  readonly status: number;
  readonly text: string;
}

/** It is not the question that these refuse: the password, the time it took, too many at once. */
const ofTheLine = new Set([401, 403, 408, 429]);

const read = <T extends z.core.$ZodType>(schema: T, text: string): z.output<T> => {
  try {
    return z.parse(schema, JSON.parse(text));
  } catch (cause) {
    throw new SignerUnavailable('not an answer of a signing service', { cause });
  }
};

const signatureIn = ({ text }: Reply): Uint8Array => read(Signed, text).signatures[0];

/** The words of a refusal are the protocol’s (`user_refused`, `invalid_credential`): nothing of anybody. */
const refusal = ({ status, text }: Reply): Error => {
  if (status >= 500 || ofTheLine.has(status)) return new SignerUnavailable(`the signing service answered ${status}`);
  const { error } = read(Problem, text);
  return new SignerRefused(`the signing service refused: ${error}`);
};

/**
 * Speaks the protocol of the Cloud Signature Consortium (API 2.0) as far as hashes are signed. Throws
 * {@link SignerUnavailable} or {@link SignerRefused}.
 */
export const createSigningService = ({
  url,
  username,
  password,
  fetch: send,
  timeoutMs = 10_000,
}: SigningServiceAccess): SigningService => {
  let known: string | undefined;

  const call = async (operation: string, body: object): Promise<Reply> => {
    known ??= await password();
    try {
      const response = await send(`${url}/csc/v2/${operation}`, {
        method: 'POST',
        headers: {
          authorization: basicAuthorization(username, known),
          'content-type': 'application/json',
          accept: 'application/json',
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(timeoutMs),
      });
      // It may have been changed: the next try reads it anew.
      if (response.status === 401) known = undefined;
      return { status: response.status, text: await response.text() };
    } catch (cause) {
      throw new SignerUnavailable('the signing service gave no answer', { cause });
    }
  };

  return {
    certificates: async (credential) => {
      const reply = await call('credentials/info', { credentialID: credential, certificates: 'chain' });
      if (reply.status !== 200) throw refusal(reply);
      return read(Info, reply.text).cert.certificates;
    },
    sign: async (credential, hash, { description, algorithm = sha256WithRsa, callback }) => {
      const reply = await call('signatures/signHash', {
        credentialID: credential,
        hashes: [Buffer.from(hash).toString('base64')],
        hashAlgorithmOID: sha256,
        signAlgo: algorithm,
        operationMode: 'A',
        description,
        ...(callback === undefined ? {} : { response_uri: callback }),
      });
      if (reply.status === 200) return { signature: signatureIn(reply) };
      if (reply.status === 202) return { operation: read(Pending, reply.text).responseID };
      throw refusal(reply);
    },
    answer: async (operation) => {
      const reply = await call('signatures/signPolling', { responseID: operation });
      if (reply.status === 200) return signatureIn(reply);
      if (reply.status === 202) return undefined;
      throw refusal(reply);
    },
  };
};
