import { Refusal } from '../../core/refusal.ts';
import type { FilePage } from '../answers/digitisation.ts';
import type { Handler } from '../edge/reply.ts';
import { openFor, type DigitiseTools } from './show-reading.ts';

/** One page of a file as a picture. In JSON, because API Gateway carries bytes as base64 in any case. */
export const showFilePage =
  (tools: DigitiseTools): Handler<FilePage> =>
  async (request) => {
    const page = Number(/^[1-9]\d?$/.exec(request.path['page'] ?? '')?.[0]);
    const { dossier, file } = await openFor(tools, request, 'file-page');
    const reading = await tools.readings.reading(dossier.code, file.file);
    if (reading?.pages.some((known) => known.page === page) !== true) throw new Refusal('not-found');
    const image = await tools.readings.page(dossier.code, file.file, page);
    return { status: 200, body: { page, type: 'image/jpeg', base64: Buffer.from(image).toString('base64') } };
  };
