import { doubtedAt } from '../../core/data-quality.ts';
import { isOpen } from '../../core/dispute/contested-result.ts';
import type { DataQuality } from '../answers/lists.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf, type Request } from '../edge/request.ts';
import type { Views } from '../views/views.ts';
import { questionLabel } from './question-label.ts';

interface Tools {
  readonly catalogue: Catalogue;
  readonly views: Pick<Views, 'quality' | 'contested'>;
}

/** Results of the unit that are called wrong in other dossiers, whoever handles those. */
const contestedIn = async ({ catalogue, views }: Tools, request: Request): Promise<DataQuality['contested']> => {
  const person = personOf(request);
  if (person.kind !== 'staff' || !person.roles.includes('leader')) return [];
  return (await views.contested(person.unit)).flatMap(({ code, procedure, contested = [] }) => {
    const open = contested.filter(isOpen);
    const dueAt = open.map((each) => each.dueAt).toSorted()[0];
    if (dueAt === undefined) return [];
    const { name } = catalogue.procedure(procedure);
    return [{ dossier: code, name, cases: open.length, dueAt, overdue: Date.parse(dueAt) < request.at }];
  });
};

/** How often each value of each source was in doubt, by commune. Names nobody, so that no reading is noted. */
export const showDataQuality =
  (tools: Tools): Handler<DataQuality> =>
  async (request) => {
    const { catalogue, views } = tools;
    const items = [];
    for await (const { place, doubts } of views.quality()) {
      const doubted = doubtedAt(place);
      const { fullName } = catalogue.province.communes.find(({ code }) => code === doubted.commune) ?? {};
      items.push({
        ...doubted,
        communeName: fullName ?? doubted.commune,
        label: questionLabel(catalogue, doubted.procedure, doubted.path),
        ...doubts,
      });
    }
    return { status: 200, body: { items, contested: await contestedIn(tools, request) } };
  };
