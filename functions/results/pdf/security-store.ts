import { PDFArray, PDFDict, type PDFObject } from 'pdf-lib';
import { dictAt, itemsAt, name } from '../../../verification/pdf/objects.ts';
import type { Evidence } from '../revocation/revocation-client.ts';
import type { Increment } from './increment.ts';

/**
 * Puts certificates and proofs of their validity into the document security store (PAdES, EN 319 142-1, 5.4.2), beside
 * those that are there. Readers find the right ones by what is in them, so nothing says which signature each is for.
 */
export const addSecurityStore = (increment: Increment, { certificates, crls, ocsps }: Evidence): void => {
  const { context, document } = increment;
  const before: PDFDict | undefined = dictAt(document.catalog, 'DSS');
  const store = context.obj({ Type: 'DSS' });
  const put = (key: string, all: readonly Uint8Array[]): void => {
    const old: PDFObject[] = itemsAt(before, key);
    const list = PDFArray.withContext(context);
    for (const item of [...old, ...all.map((bytes) => context.register(context.flateStream(bytes)))]) list.push(item);
    if (list.size() > 0) store.set(name(key), list);
  };
  put('Certs', certificates);
  put('CRLs', crls);
  put('OCSPs', ocsps);
  increment.setInCatalog('DSS', context.register(store));
};
