import type { S3Client } from '@aws-sdk/client-s3';
import type { AccessLog } from '../accesses/access-log.ts';
import { letterFields } from '../accesses/field-sets.ts';
import { noteOwnReading } from '../accesses/note-reading.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import { keys } from '../dossiers/keys.ts';
import type { Renderer } from '../results/render.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';
import type { Vault } from '../vault/vault.ts';
import { contentOf } from './form-contents.ts';
import type { FormMaterial } from './form-material.ts';
import { forms, isNumbered, isSigned, seriesOf, type Numbered } from './forms.ts';
import { formsOf, type EventForm } from './forms-at.ts';
import { materialAt } from './material-at.ts';
import type { PaperList } from './paper-list.ts';
import type { PaperNumbers } from './paper-numbers.ts';
import { paperKeys, putPaper } from './paper-store.ts';
import type { FormSeal } from './seal-form.ts';

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
    const data = contentOf(form, { ...material, number });
    const rendering = tools.renderer.render({ template, data, at: new Date(at) });
    const pdf = isSigned(form) ? await tools.seal(rendering, dossier.unit, name.vi) : rendering.pdf;
    await putPaper(tools.s3, tools.bucket, paperKeys.form(code, form), pdf);
    await tools.papers.add(code, { form, number, at });
  }
  return wanted;
};
