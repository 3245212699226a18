import type { S3Client } from '@aws-sdk/client-s3';
import { may } from '../../core/authorisation.ts';
import type { Particulars } from '../../core/particulars.ts';
import type { Staff } from '../../core/person.ts';
import { addDays } from '../../core/vietnam-time.ts';
import { noteReading, type Reading } from '../accesses/note-reading.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import type { Catalogue } from '../catalogue.ts';
import type { CodesOfDay } from '../dossiers/codes-of-day.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import { keys } from '../dossiers/keys.ts';
import { openParticulars } from '../dossiers/reader.ts';
import type { Renderer } from '../results/render.ts';
import { KeyErased, type Vault } from '../vault/vault.ts';
import { forms, seriesOf } from './forms.ts';
import { letterheadOf, type Letterhead } from './letterhead.ts';
import { localTime } from './one-stop-form.ts';
import type { PaperNumbers } from './paper-numbers.ts';
import { paperKeys, putPaper } from './paper-store.ts';
import { registerRow, type Register, type RegisterRow } from './register-content.ts';

export interface RegisterTools {
  readonly catalogue: Catalogue;
  readonly dossiers: DossierRecords;
  readonly codesOfDay: CodesOfDay;
  readonly accesses: AccessLog;
  readonly vault: Vault;
  readonly numbers: PaperNumbers;
  readonly renderer: Renderer;
  readonly s3: S3Client;
  readonly bucket: string;
}

/** Whose book, of which field (all of them when left out), from one civil day to another of the same year. */
export interface Asked {
  readonly unit: string;
  readonly field?: string | undefined;
  readonly from: string;
  readonly until: string;
}

/** Who reads it, and under which request: each reading is on the record of everybody whose data stand in the book. */
export interface Reader {
  readonly person: Staff;
  readonly reading: Reading;
  readonly requestId: string;
}

/** So many dossiers are read at a time. */
const atOnce = 16;

export const codesIn = async ({ codesOfDay }: RegisterTools, { unit, from, until }: Asked): Promise<string[]> => {
  const codes = [];
  for (let day = from; day <= until; day = addDays(day, 1)) codes.push(...(await codesOfDay(unit, day)));
  return codes;
};

/** A dossier stays in the book when the data of its citizen were erased; their name does not. */
const withoutErased = (error: unknown): Particulars => {
  if (!(error instanceof KeyErased)) throw error;
  return { applicant: { citizenId: '', name: '(dữ liệu cá nhân đã xóa)' }, answers: {}, prefill: {}, flags: [] };
};

/** One line; none for a code that stayed unused, or a dossier of another field or that is not theirs to see. */
const rowOf = async (
  tools: RegisterTools,
  code: string,
  { field }: Asked,
  letterhead: Letterhead,
  { person, reading, requestId }: Reader,
): Promise<RegisterRow[]> => {
  const dossier = await tools.dossiers.read(code);
  if (dossier === undefined || !may(person, 'see-register', dossier)) return [];
  const procedure = tools.catalogue.procedure(dossier.procedure);
  if (field !== undefined && procedure.field.vi !== field) return [];
  const log = await tools.dossiers.log(code);
  const particulars = await openParticulars(tools.vault, dossier, (sequence) => log[sequence - 1]).catch(withoutErased);
  await noteReading(tools.accesses, requestId, reading, dossier);
  return [registerRow({ dossier, log, procedure, letterhead, particulars })];
};

/**
 * Writes the book of a unit anew from the logs of its dossiers; answers its place in the bucket, or nothing where nobody
 * stands in it: no number is drawn then, and nothing is kept. The book of a field
 * has one number in a year, whatever part of it is asked for.
 */
export const writeRegister = async (
  tools: RegisterTools,
  asked: Asked,
  codes: readonly string[],
  reader: Reader,
): Promise<string | undefined> => {
  const { unit, field, from, until } = asked;
  const { at } = reader.reading;
  const letterhead = letterheadOf(tools.catalogue.province, unit);
  const rows = [];
  for (let first = 0; first < codes.length; first += atOnce) {
    const part = codes.slice(first, first + atOnce);
    rows.push(...(await Promise.all(part.map(async (code) => rowOf(tools, code, asked, letterhead, reader)))));
  }
  const lines = rows.flat();
  if (lines.length === 0) return undefined;
  const year = from.slice(0, 4);
  const number = await tools.numbers({
    item: keys.book(unit, `${year}#${field ?? ''}`),
    unit,
    series: seriesOf('07', letterhead.office),
    at: Date.parse(`${from}T00:00:00+07:00`),
  });
  const data: Register = {
    ...letterhead.head,
    number,
    at: localTime(at),
    ...(field === undefined ? {} : { field }),
    from,
    until,
    rows: lines,
  };
  const { pdf } = tools.renderer.render({ template: forms['07'].template, data, at: new Date(at) });
  const key = paperKeys.register(unit, [from, until, ...(field === undefined ? [] : [field])].join('_'));
  await putPaper(tools.s3, tools.bucket, key, pdf);
  return key;
};
