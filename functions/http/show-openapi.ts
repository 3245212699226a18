import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { openApiDocument } from '../openapi/document.ts';

/** The description of this very API, made from the endpoint table and the schemas. */
export const showOpenapi = ({ catalogue }: { readonly catalogue: Catalogue }): Handler => {
  let document: object = {};
  let made = false;
  return async (request) => {
    if (!made) document = openApiDocument(catalogue, request.at);
    made = true;
    return { status: 200, headers: { 'cache-control': 'public, max-age=300' }, body: document };
  };
};
