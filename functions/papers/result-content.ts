import { createHash } from 'node:crypto';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { assessedFields } from '../../core/assessment.ts';
import type { Dossier } from '../../core/dossier.ts';
import { answerAt, fieldsOf } from '../../core/form/answers.ts';
import { holderOf, type Particulars } from '../../core/particulars.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import { agencyOf, type Province } from '../../core/province.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { Statement } from '../../verification/code/statement.ts';
import type { ResultDocument } from '../../verification/result-document.ts';
import type { StatusPlace } from '../../verification/status/status-place.ts';
import type { StaffMember } from '../staff/staff-member.ts';

/** Everything a result is made from; nothing else may show on it. */
export interface ResultMaterial {
  readonly dossier: Dossier;
  readonly edition: Edition;
  readonly province: Province;
  readonly particulars: Particulars;
  /** What whoever decides outside the province has said, by its place. */
  readonly outside?: Readonly<Record<string, string>>;
  /** Who approved; nobody where the seal alone makes it valid. */
  readonly signer: StaffMember | undefined;
  /** The event whose instant is the day of issue: the entry in the register, the approval, or what ordered a correction. */
  readonly decided: RecordedEvent;
  /** The entry in the register, where there is one. */
  readonly registered: RecordedEvent | undefined;
  /** The payment, where something was paid. */
  readonly paid?: RecordedEvent | undefined;
  /** Of whom it is about, where they have one. */
  readonly identifier: string | undefined;
  readonly number: string;
  readonly status: StatusPlace;
}

/** What of it is printed: a paper says nothing of its place in the status list. */
export interface PrintedMaterial extends Omit<ResultMaterial, 'signer' | 'status'> {
  readonly signer: Pick<StaffMember, 'name' | 'title'> | undefined;
}

type Content = Record<string, Record<string, string>>;
type Lists = Record<string, Record<string, string>[]>;

const issuerOf = ({ province, dossier }: PrintedMaterial) => {
  const agency = agencyOf(province, dossier.unit);
  if (agency === undefined) throw new Error(`no agency of the province has the code ${dossier.unit}`);
  return agency;
};

/** What the entry in the register says, where the result repeats it. */
const entryOf = (material: PrintedMaterial): [string, string][] => {
  const { dossier, registered, edition } = material;
  if (registered === undefined) return [];
  const said = {
    office: issuerOf(material).name.vi,
    number: dossier.register?.number ?? '',
    date: dateOf(Date.parse(registered.event.at)),
  };
  return Object.entries(edition.result.entry ?? {}).map(([place, what]) => [place, said[what]]);
};

/** When and by which receipt it was paid, where the result repeats it. */
const paymentOf = ({ paid, edition }: PrintedMaterial): [string, string][] => {
  if (paid?.event.type !== 'payment-recorded') return [];
  const said = { date: dateOf(Date.parse(paid.event.at)), receipt: paid.event.data.receipt };
  return Object.entries(edition.result.payment ?? {}).map(([place, what]) => [place, said[what]]);
};

/** An answer, or what was assessed, as it is printed, choices by their Vietnamese label. */
const printed = ({ edition, particulars }: Pick<PrintedMaterial, 'edition' | 'particulars'>) => {
  const fields = [...fieldsOf(edition.form), ...assessedFields(edition)];
  const labels = new Map(fields.map(({ path, field }) => [path, field.options ?? []]));
  const textAt = (path: string): string[] => {
    const answer = answerAt(particulars.answers, path) ?? answerAt(particulars.assessed ?? {}, path);
    if (answer === undefined) return [];
    return [labels.get(path)?.find(({ value }) => value === answer)?.label.vi ?? String(answer)];
  };
  return (paths: readonly string[]): string => paths.flatMap(textAt).join(' ');
};

const dayOf = ({ decided }: Pick<PrintedMaterial, 'decided'>): string => dateOf(Date.parse(decided.event.at));

/** The answers in the places of the template. */
const contentOf = (material: PrintedMaterial): Content => {
  const { edition, outside = {} } = material;
  const { content: places, issuedOn = [], says = {} } = edition.result;
  const print = printed(material);
  const content: Content = {};
  const given = Object.entries(places).map(([place, paths]) => [place, print(paths)]);
  const days = issuedOn.map((place) => [place, dayOf(material)]);
  const repeated = [...entryOf(material), ...paymentOf(material)];
  const fixed = [...days, ...Object.entries(says), ...repeated, ...Object.entries(outside)];
  for (const [place = '', text = ''] of [...given, ...fixed]) {
    const [group = '', member = ''] = place.split('.');
    if (text !== '') content[group] = { ...content[group], [member]: text };
  }
  return content;
};

/** The rows of each list that say something, and the grounds where they are cited. */
const listsOf = (material: PrintedMaterial): Lists => {
  const print = printed(material);
  const rowOf = (columns: Readonly<Record<string, readonly string[]>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(columns).flatMap(([column, paths]): [string, string][] => {
        const text = print(paths);
        return text === '' ? [] : [[column, text]];
      }),
    );
  const { grounds, result } = material.edition;
  const lists = Object.entries(result.rows ?? {}).map(([place, rows]): [string, Record<string, string>[]] => [
    place,
    rows.map(rowOf).filter((row) => Object.keys(row).length > 0),
  ]);
  if (result.cites !== undefined) lists.push([result.cites, grounds.map((ground) => ({ text: `Căn cứ ${ground}` }))]);
  return Object.fromEntries(lists);
};

/** Whom it is about, and which result it takes the place of. */
const headOf = ({ dossier, edition, particulars, identifier }: PrintedMaterial) => ({
  holder: { name: holderOf(edition, particulars), ...(identifier === undefined ? {} : { identifier }) },
  ...(dossier.result === undefined ? {} : { replaces: { number: dossier.result.number } }),
});

/** The machine-readable result that is attached to the PDF and signed with it. */
export const resultDocument = (material: ResultMaterial): ResultDocument => {
  const { dossier, edition, signer, decided, number, status } = material;
  const { holder, replaces } = headOf(material);
  return {
    version: 1,
    kind: edition.result.template,
    dossier: dossier.code,
    procedure: { code: dossier.procedure, edition: dossier.edition },
    number,
    issuedAt: decided.event.at,
    agency: { code: dossier.unit, name: issuerOf(material).name.vi },
    ...(signer === undefined ? {} : { signer: { name: signer.name, title: signer.title } }),
    holder,
    data: {
      ...contentOf(material),
      ...listsOf(material),
      ...(dossier.register === undefined ? {} : { register: dossier.register }),
    },
    status,
    ...(replaces === undefined ? {} : { replaces }),
  };
};

/** What the code on the paper says of it: what whoever holds the paper can compare. `json` is the attached file. */
export const statementOf = (material: ResultMaterial, json: Uint8Array): Omit<Statement, 'issuer'> => {
  const { number, dossier, holder, issuedAt, status } = resultDocument(material);
  return {
    issuedAt,
    number,
    dossier,
    holder: holder.name,
    kind: material.edition.result.name.vi,
    date: dateOf(Date.parse(issuedAt)),
    data: createHash('sha256').update(json).digest(),
    ...(status === undefined ? {} : { status }),
  };
};

/** A deputy signs in the chair’s place: “KT. CHỦ TỊCH” above the own title (Decree 30/2020, Annex I). */
export const authorityOf = ({ title }: Pick<StaffMember, 'title'>): { authority?: string } =>
  title.startsWith('Phó') ? { authority: `KT. ${title.replace(/^Phó\s+/, '').toUpperCase()}` } : {};

/** What the template prints. */
export const resultData = (material: PrintedMaterial): object => {
  const { dossier, particulars, signer, decided, registered, identifier, number } = material;
  const content = contentOf(material);
  const issuer = issuerOf(material);
  const { applicant } = particulars;
  const { holder, replaces } = headOf(material);
  return {
    ...content,
    ...listsOf(material),
    dossier: dossier.code,
    number,
    book: dossier.register?.book,
    agency: { parent: issuer.above, name: issuer.name.vi },
    issuedAt: dayOf(material),
    registeredAt: dateOf(Date.parse((registered ?? decided).event.at)),
    place: issuer.place,
    child: { ...content['child'], ...(identifier === undefined ? {} : { identifier }) },
    holder,
    ...(replaces === undefined ? {} : { replaces }),
    requester: { ...content['requester'], name: applicant.name, identifier: applicant.citizenId },
    ...(signer === undefined ? {} : { signer: { ...authorityOf(signer), title: signer.title, name: signer.name } }),
  };
};
