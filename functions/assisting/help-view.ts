import { helpState, type Help } from '../../core/assisting.ts';
import { agencyOf } from '../../core/province.ts';
import type { HelpView } from '../answers/draft.ts';
import type { Catalogue } from '../catalogue.ts';

/** A help as whoever asked for it sees it: who helps, and until when. */
export const helpView = ({ province }: Pick<Catalogue, 'province'>, help: Help, at: number): HelpView => {
  const { id, codeUntil, helper } = help;
  const state = helpState(help, at);
  if (helper === undefined) return { id, state, until: codeUntil };
  const { name, unit, until } = helper;
  const agency = agencyOf(province, unit);
  if (agency === undefined) throw new Error(`no agency of the province has the code ${unit}`);
  return { id, state, until, helper: { name, unit: agency.name } };
};
