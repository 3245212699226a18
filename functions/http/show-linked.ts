import { may, requireRight } from '../../core/authorisation.ts';
import { linkedEdition } from '../../core/linked/edition-of.ts';
import { tellMatter, type ToldChild } from '../../core/linked/outcomes.ts';
import type { Person } from '../../core/person.ts';
import { agencyOf } from '../../core/province.ts';
import { Refusal } from '../../core/refusal.ts';
import { endOf } from '../../core/term.ts';
import type { LinkedView } from '../answers/linked.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import { workingTimeOf } from '../dossiers/law-of.ts';
import type { Handler } from '../edge/reply.ts';
import { codeIn, personOf } from '../edge/request.ts';
import type { LinkedStore } from '../linked/linked-store.ts';
import { summaryOf } from './dossier-view.ts';

export interface ShowLinkedTools {
  readonly catalogue: Catalogue;
  readonly dossiers: Pick<DossierRecords, 'require' | 'event'>;
  readonly linked: Pick<LinkedStore, 'read'>;
}

type Child = LinkedView['children'][number];

const childView = async (
  tools: ShowLinkedTools,
  person: Person,
  { dossier: code, limit, ...child }: ToldChild,
): Promise<Child> => {
  const { catalogue, dossiers } = tools;
  if (code === undefined) return child;
  const dossier = await dossiers.require(code);
  if (!may(person, 'see', dossier)) return child;
  const { procedure: _procedure, name: _name, ...summary } = summaryOf(catalogue, dossier);
  const agency = agencyOf(catalogue.province, dossier.unit);
  if (agency === undefined) throw new Error(`no agency is called ${dossier.unit}`);
  const shown = { ...child, dossier: { ...summary, agency: agency.name, finance: dossier.finance } };
  if (limit === undefined) return shown;
  const by = endOf(await workingTimeOf(tools, dossier), limit, Date.parse(dossier.submittedAt));
  return { ...shown, limit: { by: new Date(by).toISOString(), ground: limit.ground } };
};

/**
 * Where a linked matter stands: whoever may see its first dossier may see that, and of each child’s dossier what they may
 * see there. It holds nothing personal.
 */
export const showLinked =
  (tools: ShowLinkedTools): Handler<LinkedView> =>
  async (request) => {
    const person = personOf(request);
    const code = codeIn(request);
    requireRight(person, 'see', await tools.dossiers.require(code));
    const kept = await tools.linked.read(code);
    const linked = kept === undefined ? undefined : tools.catalogue.linkedProcedure(kept.matter.procedure);
    if (kept === undefined || linked === undefined) throw new Refusal('not-found');
    const { procedure, edition, begunAt, changedAt } = kept.matter;
    const told = tellMatter(kept.matter, linkedEdition(linked, edition), tools.catalogue.procedures);
    const children = await Promise.all(told.children.map(async (child) => childView(tools, person, child)));
    const body = {
      code,
      procedure,
      name: linked.name,
      state: told.state,
      text: told.text,
      begunAt,
      changedAt,
      children,
    };
    return { status: 200, body };
  };
