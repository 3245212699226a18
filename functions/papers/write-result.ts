import type { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { meansAt } from '../../core/certificate.ts';
import { nextIssue } from '../../core/correction.ts';
import type { Particulars } from '../../core/particulars.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import { fieldsIn } from '../accesses/field-sets.ts';
import { noteOwnReading } from '../accesses/note-reading.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Origin } from '../dossiers/dossier-records.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import { keys } from '../dossiers/keys.ts';
import { openParticulars } from '../dossiers/reader.ts';
import { copyContext, documentHash, type About, type Issues, type Written } from '../issued/issues.ts';
import { mayUse, organisationBehind } from '../issued/may-use.ts';
import { originIn } from '../lookups/origin.ts';
import { officerAppearance, sealAppearance } from '../results/appearance.ts';
import type { Renderer } from '../results/render.ts';
import { encodeResult, type ResultDocument } from '../../verification/result-document.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import type { StepAnswer } from '../steps/step-tools.ts';
import type { Vault } from '../vault/vault.ts';
import type { PaperNumbers } from './paper-numbers.ts';
import { getUnsigned, putUnsigned } from './paper-store.ts';
import type { ResultCodes } from './result-codes.ts';
import type { SigningStore } from './signing-store.ts';
import { resultDocument, statementOf, type ResultMaterial } from './result-content.ts';
import { decisionIn, openMaterial } from './result-material.ts';
import { setResult } from './set-result.ts';

const Asked = z.object({ dossier: z.string() });

export interface ResultTools {
  readonly catalogue: Catalogue;
  readonly dossiers: DossierRecords;
  readonly accesses: AccessLog;
  readonly staff: StaffDirectory;
  readonly vault: Vault;
  readonly renderer: Renderer;
  readonly codes: ResultCodes;
  readonly s3: S3Client;
  readonly bucket: string;
  readonly signing: Pick<SigningStore, 'putSealing'>;
  readonly issues: Issues;
  readonly numbers: PaperNumbers;
  readonly now: () => number;
}

/** The results of the province that stand behind the answers. */
const originsOf = ({ prefill }: Particulars): Origin[] => {
  const evidence = Object.values(prefill).flatMap((from) => (from.source === 'repository' ? [from.evidence] : []));
  const origins = [...new Set(evidence)].flatMap((text) => originIn(text) ?? []);
  // One of each dossier: that the new result rests on it is one row there.
  return [...new Map(origins.map((origin) => [origin.code, origin])).values()];
};

/** What is kept of it beside the file: whom it is about, and a copy of what it says. */
const writtenOf = async (
  { vault }: Pick<ResultTools, 'vault'>,
  { dossier, edition, particulars, identifier }: ResultMaterial,
  document: ResultDocument,
): Promise<Written> => {
  const hashed = async (id: string, role: About['role']): Promise<About> => ({ person: await vault.hash(id), role });
  const origins = originsOf(particulars);
  const holder = identifier === undefined ? [] : [await hashed(identifier, 'holder')];
  const others = new Set(mayUse(edition, particulars).filter((id) => id !== identifier));
  const asking = organisationBehind(edition, particulars);
  return {
    about: [
      ...holder,
      ...(await Promise.all([...others].map(async (id) => hashed(id, 'also')))),
      ...asking.map((person): About => ({ person, role: 'also' })),
    ],
    document: documentHash(document),
    ...(origins.length === 0 ? {} : { origins }),
    sealed: await vault.seal(dossier.applicant, copyContext(dossier.code, nextIssue(dossier)), document),
  };
};

/** The register’s number, or the next of the agency’s own series: the dossier’s for good, whatever is written again. */
const numberOf = async ({ numbers }: ResultTools, { code, unit, register }: Dossier, series: string, at: number) =>
  register?.number ?? numbers({ item: keys.number(code), unit, series, at });

const writeUnsigned = async (tools: ResultTools, material: ResultMaterial): Promise<void> => {
  const at = new Date(tools.now());
  const document = resultDocument(material);
  const attach = { name: 'result.json' as const, bytes: encodeResult(document) };
  const qr = await tools.codes.pictureOf(statementOf(material, attach.bytes));
  const { template } = material.edition.result;
  const { pdf, boxes } = setResult(tools.renderer, material, { qr, attach });
  const boxOf = (field: string) => {
    const box = boxes.find((candidate) => candidate.field === field);
    if (box === undefined) throw new Error(`template ${template} has no place for the signature ${field}`);
    return box;
  };
  const ofOfficer = ({ name, title, certificates }: StaffMember) => {
    const later = (meansAt(certificates, at.toISOString()) ?? 'kms') !== 'kms';
    return { officer: officerAppearance(tools.renderer, boxOf('officer'), { name, title, later }, at) };
  };
  const appearances = {
    ...(material.signer === undefined ? {} : ofOfficer(material.signer)),
    seal: sealAppearance(tools.renderer, boxOf('seal'), document.agency.name, at),
  };
  await tools.issues.keep(material.dossier, await writtenOf(tools, material, document));
  await putUnsigned(tools.s3, tools.bucket, material.dossier.code, { pdf, boxes, appearances, at: at.toISOString() });
};

/** The officer’s signature was waited for: the seal that comes to it states the time at which it does. */
const writeSealing = async (tools: ResultTools, { code, unit }: Dossier, hash: string): Promise<void> => {
  const at = new Date(tools.now());
  const { boxes } = await getUnsigned(tools.s3, tools.bucket, code);
  const box = boxes.find(({ field }) => field === 'seal');
  const seal = await tools.staff.seal(unit);
  if (box === undefined || seal === undefined) throw new Error('the result has no seal, or no place for it');
  const appearance = sealAppearance(tools.renderer, box, seal.name, at);
  await tools.signing.putSealing(code, hash, { appearance, at: at.toISOString() });
};

/**
 * Writes a dossier’s result, ready to be signed. Writing again gives the same paper; one that somebody has been asked to
 * sign stays as it is.
 */
export const writeResult =
  (tools: ResultTools) =>
  async (input: unknown): Promise<StepAnswer> => {
    const { dossier: code } = Asked.parse(input);
    const dossier = await tools.dossiers.require(code);
    const { signing } = dossier;
    if (signing?.given !== undefined) await writeSealing(tools, dossier, signing.hash);
    if (signing !== undefined) return { phase: dossier.phase };
    const log = await tools.dossiers.log(code);
    const particulars = await openParticulars(tools.vault, dossier, (sequence) => log[sequence - 1]);
    await noteOwnReading(tools, 'result', dossier, fieldsIn(particulars));
    const { decided, registered, approved } = decisionIn(dossier, log);
    const signer = approved ? await tools.staff.member(dossier.approvedBy ?? '') : undefined;
    if (decided === undefined || (approved && signer === undefined)) throw new Error('nobody has approved the result');
    const material = await openMaterial(tools, dossier, log, particulars);
    const { series = '', register } = material.edition.result;
    if (register !== undefined && registered === undefined) throw new Error('the result has no register entry');
    await writeUnsigned(tools, {
      ...material,
      signer,
      decided,
      registered,
      number: await numberOf(tools, dossier, series, Date.parse(decided.event.at)),
      status: await tools.issues.statusOf(dossier),
    });
    return { phase: dossier.phase };
  };
