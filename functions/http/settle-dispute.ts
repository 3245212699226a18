import { requireSettleable, settleDispute as settle } from '../../core/dispute/settle.ts';
import { patched, type Settlement } from '../../core/dispute/facts.ts';
import { settlementPatch, unfitIn } from '../../core/dispute/put-right.ts';
import { fieldsOf } from '../../core/form/answers.ts';
import { problemAt } from '../../core/form/check-answers.ts';
import { answerTo } from '../../core/form/form-schema.ts';
import { noteContext } from '../../core/particulars.ts';
import { Refusal } from '../../core/refusal.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { Decided } from '../answers/dossier.ts';
import { standsBy } from '../dossiers/stands-by.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { DisputeSettlementBody } from './bodies.ts';
import { caseOf, decided, openToDecide, type DecideTools } from './decide.ts';

/**
 * The officer has seen a paper that shows what is right of a value that is called wrong: that of the source, or another
 * one, which takes its place in the dossier. The case with the owner of the data goes on.
 */
export const settleDispute =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const { path, note, ...said } = bodyAs(request, DisputeSettlementBody);
    const given = await caseOf(tools, request);
    const { dossier } = given;
    requireSettleable(given, path);
    const edition = tools.catalogue.edition(dossier);
    const particulars = await openToDecide(tools, request, given);
    const field = fieldsOf(edition.form).find((placed) => placed.path === path)?.field;
    const shown = said.by === 'paper' ? said.value : particulars.prefill[path]?.value;
    const received = dateOf(Date.parse(dossier.submittedAt));
    const value = field === undefined ? undefined : answerTo(field, shown, received);
    if (value === undefined) throw new Refusal('invalid-fields', [problemAt('/value', 'invalid')]);
    const patch = settlementPatch(particulars, path, value);
    const facts = patched(particulars, path, patch);
    const effect =
      patch.answer === undefined
        ? {}
        : {
            stands: await standsBy(tools.vault, dossier, edition, facts),
            unfit: unfitIn(edition.form, facts, received),
          };
    const event = settle(given, path, said.by, effect);
    // No guard reads the note: it says which paper was seen.
    const sealed: Settlement = { note, value, patch };
    const context = noteContext(dossier.code, dossier.version + 1);
    return decided(
      await tools.dossiers.append(dossier, {
        ...event,
        sealed: await tools.vault.seal(dossier.applicant, context, sealed),
      }),
    );
  };
