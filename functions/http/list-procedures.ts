import { editionOn, isOffered } from '../../core/procedure/procedure.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { ProcedureList } from '../answers/catalogue.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';

const publicly = { 'cache-control': 'public, max-age=300' };

/** What the province offers today. */
export const listProcedures =
  ({ catalogue }: { readonly catalogue: Catalogue }): Handler<ProcedureList> =>
  async (request) => {
    const today = dateOf(request.at);
    const offered = [...catalogue.procedures, ...catalogue.composed].filter((procedure) => isOffered(procedure, today));
    const items = offered.map((procedure) => {
      const { code, slug, name, summary, field } = procedure;
      const { fee, term } = editionOn(procedure, today);
      const linked = catalogue.linkedProcedure(code) === undefined ? {} : { linked: true as const };
      return { code, slug, name, summary, field, fee, term, ...linked };
    });
    const { slug, code, name, agency } = catalogue.province;
    return { status: 200, headers: publicly, body: { items, province: { slug, code, name, agency } } };
  };
