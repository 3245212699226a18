import { DOMImplementation, type Document, type Element } from '@xmldom/xmldom';
import type { ResultDocument } from '../../verification/result-document.ts';

/** Our own vocabulary: no schema of the state’s for results in XML was found. */
export const resultNamespace = 'urn:motcua:result:1';

/** Names of JSON that XML knows, too; any other key stands in an attribute. */
const xmlName = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

const append = (document: Document, parent: Element, key: string, value: unknown): void => {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) append(document, parent, key, item);
    return;
  }
  const child = document.createElementNS(resultNamespace, xmlName.test(key) ? key : 'entry');
  if (!xmlName.test(key)) child.setAttribute('name', key);
  if (typeof value === 'object') {
    for (const [name, member] of Object.entries(value)) append(document, child, name, member);
  } else {
    child.appendChild(document.createTextNode(typeof value === 'string' ? value : JSON.stringify(value)));
  }
  parent.appendChild(child);
};

/** A result as XML: the same members in the same order as in `result.json`. */
export const resultXml = (result: ResultDocument): Document => {
  const document = new DOMImplementation().createDocument(resultNamespace, 'result');
  const root = document.documentElement;
  if (root === null) throw new Error('a document without root');
  for (const [key, value] of Object.entries(result)) append(document, root, key, value);
  return document;
};
