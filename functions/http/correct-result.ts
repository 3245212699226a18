import { isDeepStrictEqual } from 'node:util';
import { requireRight } from '../../core/authorisation.ts';
import { requestCorrection } from '../../core/correction.ts';
import { corrected, type Content } from '../../core/corrected.ts';
import { noteContext, type Correction } from '../../core/particulars.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { Decided } from '../answers/dossier.ts';
import { standsBy } from '../dossiers/stands-by.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { ResultCorrectionBody } from './result-bodies.ts';
import { caseOf, decided, requireLawfulNote, openToDecide, type DecideTools } from './decide.ts';

/**
 * A leader has another result signed in the place of the one issued: with answers put right, or with what the officer had
 * established, or with the same ones. Until it is signed the old one stands.
 */
export const correctResult =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const { code, note, answers: put } = bodyAs(request, ResultCorrectionBody);
    const given = await caseOf(tools, request);
    const { dossier, at } = given;
    requireRight(given.person, 'correct-result', dossier);
    const edition = tools.catalogue.edition(dossier);
    const particulars = await openToDecide(tools, request, given);
    const { answers, assessed } = particulars;
    const before: Content = { answers, ...(assessed === undefined ? {} : { assessed }) };
    const content = put === undefined ? before : corrected(edition, before, put, dateOf(Date.parse(at)));
    const isChange = !isDeepStrictEqual(content, before);
    const stands = isChange ? await standsBy(tools.vault, dossier, edition, { ...particulars, ...content }) : undefined;
    const event = requestCorrection(given, edition, code, stands);
    await requireLawfulNote(tools, dossier, event, note);
    const sealed: Correction = { note, ...(isChange ? content : {}) };
    const context = noteContext(dossier.code, dossier.version + 1);
    return decided(
      await tools.dossiers.append(dossier, {
        ...event,
        sealed: await tools.vault.seal(dossier.applicant, context, sealed),
      }),
    );
  };
