import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';

/** The description of this very API, made from the endpoint table and the schemas. */
export const showOpenapi = ({ catalogue }: { readonly catalogue: Catalogue }): Handler => {
  let document: Promise<object> | undefined;
  // Few ask for it: its schemas are made then, not whenever the function starts.
  const make = async (at: number): Promise<object> => {
    const { openApiDocument } = await import('../openapi/document.ts');
    return openApiDocument(catalogue, at);
  };
  return async (request) => {
    document ??= make(request.at);
    return { status: 200, headers: { 'cache-control': 'public, max-age=300' }, body: await document };
  };
};
