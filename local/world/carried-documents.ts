import * as z from 'zod/mini';
import type { WalletDocument } from './holdings.ts';
import type { Carried } from './wallets.ts';

/** What everybody sees of a credential that motcua has put in. */
const Shown = z.object({
  vct: z.string(),
  number: z.string(),
  issuedAt: z.string(),
  agency: z.object({ name: z.string() }),
});

const shownBy = (credential: string): z.infer<typeof Shown> | undefined => {
  try {
    return Shown.safeParse(JSON.parse(Buffer.from(credential.split('.')[1] ?? '', 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
};

/** A name is the dossier’s code and a part of its own: of one dossier the last result is the one that stands. */
const dossierOf = ({ id, owner }: Carried): string => `${owner} ${id?.split(':')[0] ?? ''}`;

/** The documents in wallets that were issued here, as their owner shows them. */
export const carriedDocuments = (carried: readonly Carried[]): WalletDocument[] => {
  const named = carried.filter(({ id }) => id !== undefined).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return [...new Map(named.map((each) => [dossierOf(each), each])).values()].flatMap(({ id, owner, credential }) => {
    const shown = shownBy(credential);
    if (id === undefined || shown === undefined) return [];
    return [
      {
        SoDinhDanh: owner,
        MaGiayTo: id,
        LoaiGiayTo: shown.vct.split(':').at(-1) ?? '',
        SoGiayTo: shown.number,
        NgayCap: shown.issuedAt.slice(0, 10).replaceAll('-', ''),
        CoQuanCap: shown.agency.name,
      },
    ];
  });
};
