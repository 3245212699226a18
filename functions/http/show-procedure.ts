import { fillTime } from '../../core/form/fill-time.ts';
import { editionAfter, editionOn } from '../../core/procedure/procedure.ts';
import { sourceNamed } from '../../core/procedure/source-named.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { ProcedureGuide } from '../answers/catalogue.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';

/** One procedure as a guide reads it: who decides, how long, what it costs, how long the form takes, which paper is replaced by which database. */
export const showProcedure =
  ({ catalogue }: { readonly catalogue: Catalogue }): Handler<ProcedureGuide> =>
  async (request) => {
    const procedure = catalogue.procedure(request.path['code'] ?? '');
    const { editions: _editions, ...rest } = procedure;
    const today = dateOf(request.at);
    const inForce = editionOn(procedure, today);
    const { form: _form, lookups, ...more } = inForce;
    const fillSeconds = {
      found: fillTime(inForce, 'found').seconds,
      silent: fillTime(inForce, 'silent').seconds,
    };
    const after = editionAfter(procedure, today);
    const next = after === undefined ? {} : { next: { id: after.id, from: after.from, grounds: after.grounds } };
    const owned = lookups.map((lookup) => ({ ...lookup, owner: sourceNamed(catalogue.sources, lookup.source).owner }));
    const edition = { ...more, lookups: owned };
    return {
      status: 200,
      headers: { 'cache-control': 'public, max-age=300' },
      body: { ...rest, edition, fillSeconds, ...next },
    };
  };
