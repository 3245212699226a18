import { headOf } from '../../core/case.ts';
import { identifiersIn } from '../../core/identifiers.ts';
import { supplementContext, type Supplement } from '../../core/particulars.ts';
import { standingOf } from '../../core/standing.ts';
import { awaitsPapers, supplementedAnswers } from '../../core/supplement.ts';
import { uniqueIn } from '../../core/unique.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { Decided } from '../answers/dossier.ts';
import { requestedItems } from '../dossiers/requested-items.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { SupplementBody } from './bodies.ts';
import { caseOf, decided, openToDecide, type DecideTools } from './decide.ts';
import { appendWithDue } from '../dossiers/clock.ts';

/** The citizen answers what was asked; who and what stands in the dossier is noted anew. */
export const answerSupplement =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const { answers: supplied } = bodyAs(request, SupplementBody);
    const given = await caseOf(tools, request);
    const { dossier } = given;
    const edition = tools.catalogue.edition(dossier);
    const before = await openToDecide(tools, request, given);
    const items = await requestedItems(tools.dossiers, dossier);
    const answers = supplementedAnswers(given, edition, items, before, supplied);
    const { all } = identifiersIn(edition.form, answers, before.prefill);
    const hash = async (value: string) => tools.vault.hash(value);
    const named = await Promise.all(all.map(hash));
    const unique = await Promise.all(
      uniqueIn(edition, answers, before.prefill).map(async ({ path, pair }) => ({ path, hash: await hash(pair) })),
    );
    const sealed: Supplement = { answers };
    const filed = { ...dossier, on: dateOf(Date.parse(dossier.submittedAt)) };
    const stands = standingOf(edition, answers, filed, { named, unique });
    const event = {
      ...headOf(given),
      sealed: await tools.vault.seal(dossier.applicant, supplementContext(dossier.code), sealed),
    };
    return decided(
      awaitsPapers(items)
        ? await tools.dossiers.append(dossier, { ...event, type: 'supplement-answered', data: { stands } })
        : await appendWithDue(tools, dossier, {
            ...event,
            type: 'supplement-received',
            data: { channel: 'online', stands },
          }),
    );
  };
