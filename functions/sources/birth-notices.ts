import * as z from 'zod/mini';
import { type Answer, type Purpose, found } from './answer.ts';
import { type SourceSettings, createAsk } from './ask.ts';
import { SignedOnWire, createSignatureCheck } from './signed-notice.ts';
import { citizenId as CitizenId, exchangeTime, gender, someText } from './wire.ts';

const source = 'health';

/** A hospital's birth notice. `bornAt` is ISO 8601 with the offset of Vietnam. */
export interface BirthNotice {
  readonly code: string;
  readonly childName?: string;
  readonly gender: 'male' | 'female';
  readonly bornAt: string;
  readonly place: string;
  readonly weightGrams: number;
  readonly motherId: string;
  readonly hospital: string;
}

const Content = z.pipe(
  z.object({
    /** Circular 22/2025/TT-BYT, read in a secondary source: unverified. */
    MaGiayChungSinh: z.string().check(z.regex(/^[0-9A-Z]{5}\.GCS\.\d{5}\.\d{2}$/)),
    HoTenCon: z.optional(someText),
    GioiTinh: gender,
    ThoiDiemSinh: exchangeTime,
    NoiSinh: someText,
    CanNang: z.int().check(z.positive()),
    SoDinhDanhMe: CitizenId,
    CoSoYTe: someText,
  }),
  z.transform((wire): BirthNotice => ({
    code: wire.MaGiayChungSinh,
    ...(wire.HoTenCon !== undefined && { childName: wire.HoTenCon }),
    gender: wire.GioiTinh,
    bornAt: wire.ThoiDiemSinh,
    place: wire.NoiSinh,
    weightGrams: wire.CanNang,
    motherId: wire.SoDinhDanhMe,
    hospital: wire.CoSoYTe,
  })),
);

const Looked = z.object({ GiayChungSinh: z.array(SignedOnWire) });

export interface BirthNotices {
  /** The mother's notices whose signatures hold, the latest birth first; one that does not hold spoils the answer. */
  ofMother(motherId: string, purpose: Purpose): Promise<Answer<readonly BirthNotice[]>>;
}

/** `roots`: the certificates (PEM, one after another) from which the hospitals' certificates must descend. */
export const createBirthNotices = (settings: SourceSettings & { readonly roots: string }): BirthNotices => {
  const ask = createAsk(source, settings);
  const signerOf = createSignatureCheck(settings.roots, settings.now);
  /** The notice, if it is this mother's and its own hospital has signed it, over the content as sent. */
  const read = (signed: SignedOnWire, motherId: string): BirthNotice | undefined => {
    const signer = signerOf(signed);
    const { data: notice } = Content.safeParse(signed.NoiDung);
    if (notice?.motherId !== motherId || signer?.normalize('NFC') !== notice.hospital) return undefined;
    return notice;
  };
  return {
    ofMother: async (motherId, purpose) => {
      const question = { SoDinhDanh: CitizenId.parse(motherId) };
      const reply = await ask('TraCuuGiayChungSinh', purpose, question, Looked, 'read');
      if ('outage' in reply) return { status: 'unavailable', source, reason: reply.outage };
      if ('refusal' in reply) return { status: 'unavailable', source, reason: 'refused' };
      const { GiayChungSinh: signed } = reply.body;
      if (signed.length === 0) return { status: 'missing', source, asOf: reply.asOf };
      const notices = signed.flatMap((each) => read(each, motherId) ?? []);
      if (notices.length < signed.length) return { status: 'unavailable', source, reason: 'malformed' };
      const latestFirst = notices.toSorted((a, b) => (a.bornAt < b.bornAt ? 1 : -1));
      return found(source, purpose, reply.asOf, latestFirst);
    },
  };
};
