import { generateKeyPairSync } from 'node:crypto';
import * as z from 'zod/mini';
import { authorizationOf, type Account } from './account.ts';
import { exchangeTime } from './exchange-time.ts';
import type { Faults } from './faults.ts';
import { type Door, readBody, sendJson } from './http.ts';
import type { Registers } from './registers.ts';
import { personalId } from './wire.ts';

const Owner = z.strictObject({ SoDinhDanh: personalId });
const Document = z.strictObject({
  ...Owner.shape,
  MaGiayTo: z.string().check(z.minLength(1), z.maxLength(200)),
  GiayTo: z.string().check(z.regex(/^[\w-]+\.[\w-]+\.[\w-]+~/)),
});

/** What a wallet holds: a credential (SD-JWT VC), and since when. */
export interface Carried {
  readonly owner: string;
  readonly credential: string;
  readonly at: string;
  /** Its own name; documents of before names were kept have none. */
  readonly id?: string;
}

/** A wallet’s own key pair, as JWK. */
export interface WalletKey {
  readonly publicKey: object;
  readonly privateKey: object;
}

const newKey = (): WalletKey => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { publicKey: publicKey.export({ format: 'jwk' }), privateKey: privateKey.export({ format: 'jwk' }) };
};

/** The wallets of VNeID accounts: `POST KhoaVi` tells a wallet’s key, `POST NhanGiayTo` puts a document in, once. */
export const createWallets = (registers: Registers, account: Account, faults: Faults, now: () => number): Door => {
  const { people, wallets, walletKeys } = registers;
  const authorization = authorizationOf(account);
  const hasWallet = (person: string): boolean => people.get(person)?.level === 2;
  const keyOf = (person: string): WalletKey =>
    registers.transaction(() => {
      const key = walletKeys.get(person) ?? newKey();
      walletKeys.put(person, key);
      return key;
    });
  const operations = new Map<string, (body: unknown) => [status: number, answer: object]>([
    [
      '/KhoaVi',
      (body) => {
        const { data } = Owner.safeParse(body);
        if (data === undefined) return [400, { MaLoi: 'SAI_CAU_TRUC' }];
        if (!hasWallet(data.SoDinhDanh)) return [404, { MaLoi: 'KHONG_CO_VI' }];
        return [200, { KhoaCongKhai: keyOf(data.SoDinhDanh).publicKey }];
      },
    ],
    [
      '/NhanGiayTo',
      (body) => {
        const { data } = Document.safeParse(body);
        if (data === undefined) return [400, { MaLoi: 'SAI_CAU_TRUC' }];
        const { SoDinhDanh: owner, MaGiayTo: id, GiayTo: credential } = data;
        if (!hasWallet(owner)) return [404, { MaLoi: 'KHONG_CO_VI' }];
        const held = wallets.get(id);
        if (held !== undefined && held.owner !== owner) return [409, { MaLoi: 'MA_CUA_NGUOI_KHAC' }];
        wallets.put(id, held ?? { id, owner, credential, at: exchangeTime(now()) });
        return [200, { MaGiayTo: id }];
      },
    ],
  ]);
  return async (request, response, path) => {
    const operation = operations.get(path);
    if (request.method !== 'POST' || operation === undefined)
      return sendJson(response, 404, { MaLoi: 'KHONG_CO_DICH_VU' });
    const { headers } = request;
    if (headers.authorization !== authorization) return sendJson(response, 401, { MaLoi: 'SAI_TAI_KHOAN' });
    if (headers['dstcode'] === undefined) return sendJson(response, 400, { MaLoi: 'SAI_CAU_TRUC' });
    const [status, answer] = operation(JSON.parse((await readBody(request)).toString('utf8')));
    if (await faults.hold('wallet', response)) sendJson(response, status, answer);
  };
};
