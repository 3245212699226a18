import { fileOf } from '../../core/confirm-file.ts';
import { may, requireReading } from '../../core/authorisation.ts';
import type { Dossier } from '../../core/dossier.ts';
import { isEnd } from '../../core/lifecycle.ts';
import { FileValues, fileValuesContext } from '../../core/particulars.ts';
import { PaperKind } from '../../core/procedure/paper-kind.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import { fileFields } from '../accesses/field-sets.ts';
import type { FileReading } from '../answers/digitisation.ts';
import type { Catalogue } from '../catalogue.ts';
import { declaredIn } from '../digitisation/declared.ts';
import { findingText } from '../digitisation/finding-text.ts';
import { paperRules } from '../digitisation/paper-kinds.ts';
import type { Reading } from '../digitisation/reading.ts';
import type { ReadingStore } from '../digitisation/reading-store.ts';
import type { DossierStore } from '../dossiers/dossier-store.ts';
import { openParticulars } from '../dossiers/reader.ts';
import { etag, type Handler } from '../edge/reply.ts';
import { codeIn, fileIn, personOf, type Request } from '../edge/request.ts';
import type { Vault } from '../vault/vault.ts';
import { noteReadingBy } from './reading-by.ts';

export interface DigitiseTools {
  readonly catalogue: Catalogue;
  readonly dossiers: DossierStore;
  readonly accesses: AccessLog;
  readonly vault: Vault;
  readonly readings: ReadingStore;
}

/** The file of a dossier that this member of staff may read; on the record of everybody concerned. */
export const openFor = async (tools: DigitiseTools, request: Request, what: string) => {
  const person = personOf(request);
  const dossier = await tools.dossiers.require(codeIn(request));
  requireReading(person, dossier);
  if (person.kind !== 'staff') throw new Refusal('not-allowed');
  const file = fileOf(dossier, fileIn(request));
  await noteReadingBy(tools, request, { person, dossier }, { what, purpose: 'digitisation', fields: fileFields });
  return { person, dossier, file };
};

const fieldsOf = ({ kind, fields }: Reading, declared: ReadonlyMap<string, string>): FileReading['fields'] => {
  const known = PaperKind.safeParse(kind).data;
  if (known === undefined) return [];
  return paperRules[known].fields.map(({ id, label }) => {
    const { id: _id, ...read } = fields.find((field) => field.id === id) ?? { id };
    const said = declared.get(id);
    return { id, label, ...('value' in read ? { read } : {}), ...(said === undefined ? {} : { declared: said }) };
  });
};

const confirmationOf = async (
  { dossiers, vault }: DigitiseTools,
  { code, applicant }: Dossier,
  { file, confirmed }: ReturnType<typeof fileOf>,
): Promise<FileReading['confirmed']> => {
  const event = confirmed === undefined ? undefined : (await dossiers.event(code, confirmed))?.event;
  if (event?.type !== 'file-confirmed' || event.sealed === undefined) return undefined;
  const opened = JSON.parse(await vault.open(applicant, fileValuesContext(code, file), event.sealed));
  return { at: event.at, by: event.by.id, changed: event.data.changed, values: FileValues.parse(opened).values };
};

const kindOf = ({ kind }: Reading): Pick<FileReading, 'kind'> => {
  const known = PaperKind.safeParse(kind).data;
  return known === undefined ? {} : { kind: { id: known, name: paperRules[known].name } };
};

/** What was read in a file, and what speaks against the scan. */
export const showReading =
  (tools: DigitiseTools): Handler<FileReading> =>
  async (request) => {
    const { person, dossier, file: held } = await openFor(tools, request, 'file');
    const { code } = dossier;
    const { file, copy } = held;
    const edition = tools.catalogue.edition(dossier);
    const component = edition.components.find(({ id }) => id === held.component);
    const particulars = await openParticulars(tools.vault, dossier, async (at) => tools.dossiers.event(code, at));
    const declared = declaredIn(edition, component ?? {}, particulars);
    const reading = await tools.readings.reading(code, file);
    const path = `/v1/dossiers/${code}/files/${file}`;
    const confirmed = await confirmationOf(tools, dossier, held);
    const isOpen = !isEnd(dossier.phase) && held.confirmed === undefined && may(person, 'confirm-file', dossier);
    return {
      status: 200,
      headers: etag(dossier.version),
      body: {
        file,
        component: component?.name ?? { vi: held.component, en: held.component },
        state: reading === undefined ? 'pending' : confirmed === undefined ? 'read' : 'confirmed',
        ...(reading === undefined ? {} : kindOf(reading)),
        pages: (reading?.pages ?? []).map(({ page, width, height }) => ({
          page,
          width,
          height,
          url: `${path}/pages/${page}`,
        })),
        fields: reading === undefined ? [] : fieldsOf(reading, declared),
        findings: (reading?.findings ?? []).map((finding) => {
          const { rule, page } = finding;
          return { rule, ...(page === undefined ? {} : { page }), ...findingText(finding) };
        }),
        ...(confirmed === undefined ? {} : { confirmed }),
        ...(copy === undefined ? {} : { copy: `${path}/copy` }),
        confirmable: reading !== undefined && reading.total === undefined && isOpen,
      },
    };
  };
