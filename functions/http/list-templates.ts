import type { ResultKind } from '../../core/procedure/result-kind.ts';
import type { TemplateList } from '../answers/templates.ts';
import type { Handler } from '../edge/reply.ts';
import type { ResultKinds } from '../previews/result-kinds.ts';

export const templateLine = (kind: ResultKind): TemplateList['items'][number] => {
  const { slug, code, name, procedures, services, ground, issuer, family, signatures, wallet, sources, unverified } =
    kind;
  return {
    kind: slug,
    ...(code === undefined ? {} : { code }),
    name,
    procedures,
    services,
    ground,
    issuer: issuer.name,
    family,
    signatures,
    ...(wallet === undefined ? {} : { wallet }),
    sources,
    unverified,
  };
};

/** Every kind of result, with what it rests on and what of it no source confirms. */
export const listTemplates =
  ({ kinds }: { readonly kinds: ResultKinds }): Handler<TemplateList> =>
  async () => ({ status: 200, body: { items: kinds.all.map(templateLine) } });
