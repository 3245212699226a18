import * as z from 'zod/mini';
import { dateOf, timeOf } from '../../core/vietnam-time.ts';

/** Every text is brought to NFC before anything compares it; some systems send Vietnamese decomposed. */
export const text = z.string().check(z.normalize('NFC'), z.trim());
export const someText = z.string().check(z.normalize('NFC'), z.trim(), z.minLength(1));
export const citizenId = z.string().check(z.regex(/^\d{12}$/));

/** A person’s tax code is their personal identifier, or ten digits from before; an organisation’s has ten, or a branch number after. */
export const organisationCode = z.string().check(z.regex(/^\d{10}(-\d{3})?$/));
export const taxCode = z.string().check(z.regex(/^(\d{12}|\d{10}(-\d{3})?)$/));

const inVietnam = (digits: string): string =>
  digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6+07:00');
const toDay = (digits: string): string => digits.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

/** `yyyyMMddHHmmss` in Vietnam's time on the wire, ISO 8601 with the offset here. */
export const exchangeTime = z.pipe(
  z.pipe(z.string().check(z.regex(/^\d{14}$/)), z.transform(inVietnam)),
  z.string().check(z.refine((time) => !Number.isNaN(Date.parse(time)))),
);

/** An instant in ISO 8601 as it stands on the wire. */
export const exchangeTimeOnWire = (instant: string): string => {
  const time = Date.parse(instant);
  const second = new Date(time).toISOString().slice(17, 19);
  return `${dateOf(time)}${timeOf(time)}${second}`.replaceAll(/\D/g, '');
};

/** `yyyyMMdd` on the wire, `yyyy-MM-dd` here; must be a day of the calendar. */
export const day = z.pipe(z.pipe(z.string().check(z.regex(/^\d{8}$/)), z.transform(toDay)), z.iso.date());
export const dayOnWire = (date: string): string => date.replaceAll('-', '');

export const year = z.string().check(z.regex(/^\d{4}$/));

/** A list; sources say that they know nothing by an empty one or by `null`. */
export const listOf = <Entry extends z.ZodMiniType>(entry: Entry) =>
  z.pipe(
    z.nullable(z.array(entry)),
    z.transform((entries) => entries ?? []),
  );

/** `yyyyMM` on the wire, `yyyy-MM` here. */
export const month = z.pipe(
  z.string().check(z.regex(/^\d{4}(0[1-9]|1[0-2])$/)),
  z.transform((digits: string): string => `${digits.slice(0, 4)}-${digits.slice(4)}`),
);

/** A word of a closed list on the wire, our own word here; any other word is a malformed answer. */
export const word = <Word extends string>(words: ReadonlyMap<string, Word>) =>
  z.pipe(
    text,
    z.transform((wire, context): Word => {
      const known = words.get(wire);
      if (known !== undefined) return known;
      context.issues.push({ code: 'custom', message: 'an unknown word', input: wire });
      return z.NEVER;
    }),
  );

export const gender = word(
  new Map([
    ['Nam', 'male'],
    ['Nữ', 'female'],
  ] as const),
);
export const genderOnWire = { male: 'Nam', female: 'Nữ' } as const satisfies Record<z.infer<typeof gender>, string>;
