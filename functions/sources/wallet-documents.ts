import * as z from 'zod/mini';
import type { Answer, Purpose } from './answer.ts';
import { AboutPerson, listAbout } from './about-person.ts';
import type { SourceSettings } from './ask.ts';
import { createReader, type Reading } from './reader.ts';
import { citizenId, day, listOf, someText } from './wire.ts';

/** A document in somebody’s VNeID wallet; `kind` as the wallet names kinds of documents. */
export interface WalletDocument {
  readonly citizenId: string;
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly expiresOn?: string;
  readonly office: string;
}

const DocumentOnWire = z.pipe(
  z.object({
    SoDinhDanh: citizenId,
    MaGiayTo: someText,
    LoaiGiayTo: someText,
    SoGiayTo: someText,
    NgayCap: day,
    NgayHetHan: z.nullish(day),
    CoQuanCap: someText,
  }),
  z.transform((wire): WalletDocument => ({
    citizenId: wire.SoDinhDanh,
    id: wire.MaGiayTo,
    kind: wire.LoaiGiayTo,
    number: wire.SoGiayTo,
    issuedOn: wire.NgayCap,
    ...(wire.NgayHetHan && { expiresOn: wire.NgayHetHan }),
    office: wire.CoQuanCap,
  })),
);

const Answered = z.object({ GiayTo: listOf(DocumentOnWire) });
const AboutDocuments = z.extend(AboutPerson, { LoaiGiayTo: z.optional(someText) });
type AboutDocuments = z.infer<typeof AboutDocuments>;

const ownDocuments = listAbout<WalletDocument>((document, id) => document.citizenId === id);

const documentsOf: Reading<AboutDocuments, z.infer<typeof Answered>, readonly WalletDocument[]> = {
  operation: 'TraCuuGiayTo',
  question: AboutDocuments,
  answer: Answered,
  said: ({ GiayTo }, asked) => {
    const { LoaiGiayTo: kind } = asked;
    const isOther = kind !== undefined && GiayTo.some((document) => document.kind !== kind);
    return isOther ? undefined : ownDocuments(GiayTo, asked);
  },
};

/** The documents in VNeID wallets. */
export interface WalletDocuments {
  /** All of them, or those of one kind, expired ones too. */
  ofPerson(citizenId: string, kind: string | undefined, purpose: Purpose): Promise<Answer<readonly WalletDocument[]>>;
}

export const createWalletDocuments = (settings: SourceSettings): WalletDocuments => {
  const documents = createReader('wallet-documents', settings).reads(documentsOf);
  return {
    ofPerson: async (id, kind, purpose) =>
      documents({ SoDinhDanh: id, ...(kind === undefined ? {} : { LoaiGiayTo: kind }) }, purpose),
  };
};
