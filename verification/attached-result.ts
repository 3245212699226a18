import { PDFDict, type PDFDocument } from 'pdf-lib';
import { utf8 } from './bytes.ts';
import { dictAt, hasName, itemsAt, name, resolve, textAt } from './pdf/objects.ts';
import { ResultDocument } from './result-document.ts';
import { Doubt } from './reason.ts';
import { streamBytes } from './stream.ts';

const sizeLimit = 1_000_000;

/** The one `result.json` associated with the document as its data (PDF/A-3, AFRelationship). */
export const attachedResult = async (document: PDFDocument): Promise<ResultDocument> => {
  const found = itemsAt(document.catalog, 'AF')
    .map((item) => resolve(document.context, item))
    .filter((file) => file instanceof PDFDict)
    .filter((file) => hasName(file, 'AFRelationship', 'Data') && textAt(file, 'UF') === 'result.json');
  const [file] = found;
  if (!file || found.length > 1) throw new Doubt('no-data', `${found.length} files result.json`);
  const stream = resolve(document.context, dictAt(file, 'EF')?.get(name('F')));
  const parsed = ResultDocument.safeParse(JSON.parse(utf8(await streamBytes(stream, sizeLimit))));
  if (!parsed.success) throw new Doubt('no-data', parsed.error.issues.map(({ path }) => path.join('.')).join(', '));
  return parsed.data;
};
