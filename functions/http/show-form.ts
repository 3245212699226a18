import { namedBy } from '../../core/consent.ts';
import { editionOn } from '../../core/procedure/procedure.ts';
import { sourceNamed } from '../../core/procedure/source-named.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { ProcedureForm } from '../answers/catalogue.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';

/** The e-form of a procedure with the look-ups it will make and the communes to choose from. */
export const showForm =
  ({ catalogue }: { readonly catalogue: Catalogue }): Handler<ProcedureForm> =>
  async (request) => {
    const procedure = catalogue.procedure(request.path['code'] ?? '');
    const edition = editionOn(procedure, dateOf(request.at));
    const { code, slug, name } = procedure;
    const lookups = edition.lookups.map((lookup) => {
      const { id, source, label, why, none } = lookup;
      const needs = namedBy(edition, lookup);
      const { keep, owner } = sourceNamed(catalogue.sources, source);
      return {
        id,
        source,
        label,
        why,
        owner,
        ...(none === undefined ? {} : { none }),
        ...(needs === undefined ? {} : { needs }),
        keep: { minutes: keep.minutes, ground: keep.ground },
      };
    });
    const communes = catalogue.province.communes.map((commune) => ({
      code: commune.code,
      name: commune.name,
      fullName: commune.fullName,
    }));
    const representation = (edition.representation ?? []).length > 0;
    const body = { code, slug, name, edition: edition.id, form: edition.form, lookups, representation, communes };
    return { status: 200, headers: { 'cache-control': 'public, max-age=300' }, body };
  };
