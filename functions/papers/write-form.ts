import type { S3Client } from '@aws-sdk/client-s3';
import type { Actor } from '../../events/actor.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { fold } from '../../core/fold.ts';
import { agencyOf, type Province } from '../../core/province.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import { letterFields } from '../accesses/field-sets.ts';
import { noteOwnReading } from '../accesses/note-reading.ts';
import type { Catalogue } from '../catalogue.ts';
import { clockIn } from '../dossiers/clock.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import { keys } from '../dossiers/keys.ts';
import { openNote, openParticulars } from '../dossiers/reader.ts';
import type { Renderer } from '../results/render.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import type { Vault } from '../vault/vault.ts';
import { apology } from './apology-content.ts';
import { controlSheet } from './control-sheet-content.ts';
import type { FormMaterial } from './form-material.ts';
import { forms, isNumbered, isSigned, seriesOf, type Numbered } from './forms.ts';
import { formsOf, type EventForm } from './forms-at.ts';
import { letterheadOf } from './letterhead.ts';
import type { PaperList } from './paper-list.ts';
import type { PaperNumbers } from './paper-numbers.ts';
import { paperKeys, putPaper } from './paper-store.ts';
import { receipt } from './receipt-content.ts';
import { refusalNotice } from './refusal-notice-content.ts';
import type { FormSeal } from './seal-form.ts';
import { stopNotice } from './stop-notice-content.ts';
import { supplementRequest } from './supplement-request-content.ts';

export interface FormTools {
  readonly catalogue: Catalogue;
  readonly dossiers: DossierRecords;
  readonly accesses: AccessLog;
  readonly staff: StaffDirectory;
  readonly vault: Vault;
  readonly numbers: PaperNumbers;
  readonly papers: PaperList;
  readonly renderer: Renderer;
  readonly seal: FormSeal;
  readonly s3: S3Client;
  readonly bucket: string;
  readonly now: () => number;
}

const contents: Readonly<Record<EventForm, (material: FormMaterial) => object>> = {
  '01': receipt,
  '02': supplementRequest,
  '03': refusalNotice,
  '04': apology,
  '05': stopNotice,
  '06': controlSheet,
};

const staffIn = (log: readonly RecordedEvent[]): string[] => {
  const actors: Actor[] = log.map(({ event }) => event.by);
  const named = log.flatMap(({ event }) => (event.type === 'task-reassigned' ? [event.data.to] : []));
  return [...new Set([...actors.filter(({ kind }) => kind === 'staff').map(({ id }) => id), ...named])];
};

const membersOf = async ({ staff }: FormTools, ids: readonly string[]): Promise<Map<string, StaffMember>> => {
  const members = await Promise.all(ids.map(async (id) => staff.member(id)));
  return new Map(members.flatMap((member) => (member === undefined ? [] : [[member.id, member]])));
};

const partnersIn = (province: Province, log: readonly RecordedEvent[]): ReadonlyMap<string, string> => {
  const units = log.flatMap(({ event }) => (event.type === 'opinions-requested' ? event.data.asked : []));
  return new Map(units.map(({ unit }) => [unit, agencyOf(province, unit)?.name.vi ?? unit]));
};

/** Everything as it stood at the event, so that a form written again later says the same. */
const materialAt = async (tools: FormTools, whole: readonly RecordedEvent[], sequence: number) => {
  const log = whole.slice(0, sequence);
  const last = whole[sequence - 1];
  const dossier = fold(log);
  if (last === undefined || dossier === undefined) throw new Error('there is no such event');
  const until = log.slice(0, Math.max(1, log.length - 1));
  const before = fold(until) ?? dossier;
  const { catalogue, vault } = tools;
  // Machines’ clocks differ a little: the event before may bear a later instant than this one.
  const at = Math.max(...log.map(({ event }) => Date.parse(event.at)));
  const material: FormMaterial = {
    before,
    dueAt: new Date(clockIn(catalogue, before, until, at).due).toISOString(),
    event: last.event,
    log,
    procedure: catalogue.procedure(before.procedure),
    edition: catalogue.edition(before),
    letterhead: letterheadOf(catalogue.province, before.unit),
    particulars: await openParticulars(vault, dossier, (wanted) => log[wanted - 1]),
    note: await openNote(vault, dossier, last),
    staff: await membersOf(tools, staffIn(log)),
    partners: partnersIn(catalogue.province, log),
  };
  return { dossier, material };
};

const numberOf = async ({ numbers }: FormTools, form: Numbered, material: FormMaterial): Promise<string> => {
  const { before, event, letterhead } = material;
  const item = keys.paper(before.code, form);
  return numbers({ item, unit: before.unit, series: seriesOf(form, letterhead.office), at: Date.parse(event.at) });
};

/** A paper that is listed lies in the bucket; one that was put and not listed is written again. */
const unlisted = async ({ papers }: FormTools, code: string, wanted: readonly EventForm[]): Promise<EventForm[]> => {
  const listed = await Promise.all(wanted.map(async (form) => papers.one(code, form)));
  return wanted.filter((_, index) => listed[index] === undefined);
};

/**
 * Writes the forms that go with one event of a dossier, as far as they are not listed; answers those it wrote. One that
 * is written again has the same number and says the same.
 */
export const writeForms = async (
  tools: FormTools,
  code: string,
  sequence: number,
  type: string,
): Promise<readonly EventForm[]> => {
  const wanted = await unlisted(tools, code, formsOf(type));
  if (wanted.length === 0) return [];
  const { dossier, material } = await materialAt(tools, await tools.dossiers.log(code), sequence);
  const { at } = material.event;
  for (const form of wanted) {
    const { template, name } = forms[form];
    await noteOwnReading(tools, template, dossier, letterFields);
    const number = isNumbered(form) ? await numberOf(tools, form, material) : undefined;
    const data = contents[form]({ ...material, number });
    const rendering = tools.renderer.render({ template, data, at: new Date(at) });
    const pdf = isSigned(form) ? await tools.seal(rendering, dossier.unit, name.vi) : rendering.pdf;
    await putPaper(tools.s3, tools.bucket, paperKeys.form(code, form), pdf);
    await tools.papers.add(code, { form, number, at });
  }
  return wanted;
};
