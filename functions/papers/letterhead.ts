import { agencyOf, type Province } from '../../core/province.ts';
import type { FormHead } from './one-stop-form.ts';
import type { Office } from './forms.ts';

const offices: Readonly<Record<Office, string>> = {
  TTPVHCC: 'Trung tâm Phục vụ hành chính công',
  BPTNTKQ: 'Bộ phận Tiếp nhận và Trả kết quả',
};

/** From whom a paper comes. */
export interface Letterhead {
  /** The agency above the one-stop unit, and the unit; the place before the date. */
  readonly head: Pick<FormHead, 'agency' | 'place'>;
  /** The agency that decides. */
  readonly agency: string;
  /** The one-stop unit with the name of its place. */
  readonly centre: string;
  readonly office: Office;
}

/** The head of the papers of the agency with this identifier. */
export const letterheadOf = (province: Province, unit: string): Letterhead => {
  const agency = agencyOf(province, unit);
  if (agency === undefined) throw new Error(`no agency of the province has the code ${unit}`);
  const centre = agency.oneStop.name.vi;
  const office = centre.startsWith(offices.BPTNTKQ) ? 'BPTNTKQ' : 'TTPVHCC';
  return {
    head: { agency: { parent: agency.name.vi, name: offices[office] }, place: agency.place },
    agency: agency.name.vi,
    centre,
    office,
  };
};
