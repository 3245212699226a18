import { expect, test } from 'vitest';
import type { DossierEvent } from '../../../events/dossier-event.ts';
import { catalogueOf } from '../../../functions/catalogue.ts';
import { requireLawfulNote } from '../../../functions/http/decide.ts';
import { dossierOf, logUpTo } from '../../core/sample-events.ts';
import { catalogue } from '../catalogue-file.ts';

const tools = { catalogue: catalogueOf(catalogue) };
const at = '2026-11-30T03:00:00.000Z';
/** The notice of birth was asked for in it once. */
const dossier = {
  ...dossierOf(logUpTo('result-returned')),
  supplement: { requested: 4, answerBy: at, papers: ['giay-chung-sinh'], received: 6 },
};
const head = { v: 1, at, by: { kind: 'staff', id: 'ld' } } as const;
const note = async (event: DossierEvent) => requireLawfulNote(tools, dossier, event, 'Đề nghị nộp giấy chứng sinh.');

test('what was asked for in a dossier may be named there, and not in words that are read in another one', async () => {
  await expect(note({ ...head, type: 'result-revoked', data: { code: 'other', ground: 'a law' } })).resolves.toBe(
    undefined,
  );
  await expect(note({ ...head, type: 'result-upheld', data: { case: 'c' } })).rejects.toThrow('smuggled-document');
});
