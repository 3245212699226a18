import { basicAuthorization } from '../basic-authorization.ts';
import type { JWK } from 'jose';
import * as z from 'zod/mini';
import { exchange } from '../sources/exchange.ts';
import type { PartnerAccess } from '../sources/partner.ts';
import { type Offer, type Wallet, WalletUnavailable } from './wallet.ts';

const Key = z.object({
  KhoaCongKhai: z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() }),
});
const Taken = z.object({ MaGiayTo: z.string() });
const NoWallet = z.object({ MaLoi: z.literal('KHONG_CO_VI') });

const isNoWallet = (text: string): boolean => {
  try {
    return NoWallet.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
};

/** VNeID’s wallet of documents. The shape is our own: no description was found. */
export const createVneidWallet = (settings: Omit<PartnerAccess, 'now'>): Wallet => {
  const { url, username, destination, timeoutMs, fetch: send = fetch } = settings;
  let password: string | undefined;

  /** The answer to one question; undefined where there is no wallet. */
  const ask = async (operation: string, question: object): Promise<unknown> => {
    password ??= await settings.password();
    const headers = {
      authorization: basicAuthorization(username, password),
      dstcode: destination,
    };
    const reply = await exchange(
      send,
      `${url}/${operation}`,
      JSON.stringify(question),
      AbortSignal.timeout(timeoutMs),
      headers,
    );
    if (!('outage' in reply)) return reply.body;
    if (reply.refusal !== undefined && isNoWallet(reply.refusal.text)) return undefined;
    // It may be the password: the next try reads it anew.
    password = undefined;
    throw new WalletUnavailable(`${operation}: ${reply.outage}`);
  };

  return {
    keyOf: async (person): Promise<JWK | undefined> => {
      const body = await ask('KhoaVi', { SoDinhDanh: person });
      if (body === undefined) return undefined;
      const { data } = Key.safeParse(body);
      // A credential that is bound to no key could be shown by anybody.
      if (data === undefined) throw new WalletUnavailable('KhoaVi: malformed');
      return data.KhoaCongKhai;
    },
    put: async (person, { id, credential }: Offer) => {
      const body = await ask('NhanGiayTo', { SoDinhDanh: person, MaGiayTo: id, GiayTo: credential });
      if (body === undefined) return 'no-wallet';
      if (Taken.safeParse(body).data?.MaGiayTo !== id) throw new WalletUnavailable('NhanGiayTo: malformed');
      return 'put';
    },
  };
};
