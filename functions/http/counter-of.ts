import type { Dossier } from '../../core/dossier.ts';
import { agencyOf } from '../../core/province.ts';
import type { Text } from '../../core/text.ts';
import type { Catalogue } from '../catalogue.ts';
import type { SlotCounter } from '../dossiers/slot-places.ts';

/** The counter of the agency that decides, where somebody comes in person. */
export const counterOf = ({ province }: Pick<Catalogue, 'province'>, { unit }: Pick<Dossier, 'unit'>): Text => {
  const agency = agencyOf(province, unit);
  if (agency === undefined) throw new Error(`no agency of the province has the code ${unit}`);
  const { name, oneStop } = agency;
  return { vi: `${name.vi}, ${oneStop.name.vi}`, en: `${name.en}, ${oneStop.name.en}` };
};

export const slotCounterOf = ({ unit, procedure }: Dossier): SlotCounter => ({ unit, procedure });
