import { decode, encode } from 'cborg';
import * as z from 'zod/mini';

/** What the code on a printed result says, by itself and without a network. */
export const Statement = z.object({
  /** Origin of the portal that issued it. */
  issuer: z.string(),
  issuedAt: z.iso.datetime(),
  number: z.string(),
  dossier: z.string(),
  /** To whom it was issued, by name; the identifier stays out of what anybody can scan. */
  holder: z.string(),
  /** The title that is printed on it. */
  kind: z.string(),
  /** The date that is printed on it. */
  date: z.iso.date(),
  /** SHA-256 of the attached `result.json`. The file itself cannot be named: the code is inside. */
  data: z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length === 32),
  /** Where it is said whether the result still stands. */
  status: z.optional(z.object({ list: z.string(), index: z.int().check(z.nonnegative()) })),
});
export type Statement = z.infer<typeof Statement>;

/**
 * One number for each, because every byte makes the picture denser. Issuer and time have the numbers that they have as
 * claims of a CBOR Web Token (RFC 8392); the others are our own and no token's claims.
 */
const places = {
  issuer: 1,
  issuedAt: 6,
  number: -1,
  dossier: -2,
  holder: -3,
  kind: -4,
  date: -5,
  data: -6,
  status: -7,
};

/** The same statement always gives the same bytes. */
export const encodeStatement = (statement: Statement): Uint8Array<ArrayBuffer> => {
  const { issuedAt, status, ...rest } = Statement.parse(statement);
  const entries: [number, unknown][] = [
    [places.issuer, rest.issuer.normalize('NFC')],
    [places.issuedAt, Math.floor(Date.parse(issuedAt) / 1000)],
    [places.number, rest.number.normalize('NFC')],
    [places.dossier, rest.dossier],
    [places.holder, rest.holder.normalize('NFC')],
    [places.kind, rest.kind.normalize('NFC')],
    [places.date, rest.date],
    [places.data, rest.data],
    ...(status === undefined ? [] : [[places.status, [status.list, status.index]] satisfies [number, unknown]]),
  ];
  return Uint8Array.from(encode(new Map(entries)));
};

const Decoded = z.map(z.number(), z.unknown());
const Seconds = z.int().check(z.gte(0), z.lte(253_402_300_799));
const Place = z.tuple([z.string(), z.number()]);

/** Throws when the bytes are not such a statement. */
export const decodeStatement = (bytes: Uint8Array): Statement => {
  const found = Decoded.parse(decode(bytes, { useMaps: true, strict: true, rejectDuplicateMapKeys: true }));
  const at = (place: keyof typeof places): unknown => found.get(places[place]);
  const [list, index] = Place.parse(at('status') ?? ['', 0]);
  return Statement.parse({
    issuer: at('issuer'),
    issuedAt: new Date(Seconds.parse(at('issuedAt')) * 1000).toISOString(),
    number: at('number'),
    dossier: at('dossier'),
    holder: at('holder'),
    kind: at('kind'),
    date: at('date'),
    data: at('data'),
    ...(at('status') === undefined ? {} : { status: { list, index } }),
  });
};
