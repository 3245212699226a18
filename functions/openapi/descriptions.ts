import { createHash } from 'node:crypto';
import type { CatalogueDocument } from '../catalogue.ts';
import { openApiDocument } from './document.ts';

/** The document that holds from a civil date on, with its strong entity tag. */
export interface Description {
  readonly from: string;
  readonly etag: string;
  readonly document: object;
}

/** One description for each day on which the forms change, the earliest first; before all of them there is no form. */
export const descriptionsOf = (catalogue: Pick<CatalogueDocument, 'province' | 'procedures'>): Description[] => {
  const bounds = catalogue.procedures.flatMap(({ editions }) =>
    editions.flatMap(({ from, until = from }) => [from, until]),
  );
  return [...new Set(['1970-01-01', ...bounds])].toSorted().map((from) => {
    const document = openApiDocument(catalogue, from);
    const hash = createHash('sha256').update(JSON.stringify(document)).digest('base64url').slice(0, 16);
    return { from, etag: `"${hash}"`, document };
  });
};
