import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { DossierEvent } from '../../events/dossier-event.ts';
import type { Case } from '../../core/case.ts';
import { refuseDossier } from '../../core/decide.ts';
import type { Particulars } from '../../core/particulars.ts';
import { requestSupplement } from '../../core/supplement.ts';
import { endOf } from '../../core/term.ts';
import { rescheduleDossier } from '../../core/term-changes.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import type { TemplatePreview } from '../answers/templates.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import { withDue } from '../dossiers/clock.ts';
import { lawIn } from '../dossiers/law-of.ts';
import { newDayOf } from '../dossiers/new-day.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { knownOf } from '../guard/known-of.ts';
import type { EventForm } from '../papers/forms-at.ts';
import { previewForm } from '../papers/preview-form.ts';
import type { Renderer } from '../results/render.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';
import { PaperPreviewBody } from './bodies.ts';
import { caseOf, openToDecide, requireLawfulNote, type CaseTools } from './decide.ts';

interface Tools extends CaseTools {
  readonly dossiers: DossierRecords;
  readonly staff: StaffDirectory;
  readonly renderer: Renderer;
}

interface Asked {
  readonly given: Case;
  readonly log: readonly RecordedEvent[];
  readonly particulars: Particulars;
  /** In milliseconds. */
  readonly at: number;
}

const formOf = {
  'supplement-request': '02',
  'refusal-notice': '03',
  apology: '04',
} as const satisfies Record<PaperPreviewBody['paper'], EventForm>;

/** What would happen: decided as the act itself decides it, and refused for the same reasons. */
const eventOf = async (
  { catalogue, dossiers }: Tools,
  body: PaperPreviewBody,
  { given, log, particulars, at }: Asked,
): Promise<DossierEvent> => {
  const { dossier } = given;
  const edition = catalogue.edition(dossier);
  switch (body.paper) {
    case 'supplement-request': {
      const time = createWorkingTime(lawIn(catalogue, log[0]).calendar);
      return requestSupplement(given, {
        edition,
        prefill: particulars.prefill,
        known: knownOf(catalogue, dossier, log, at),
        sources: catalogue.sources,
        items: body.items,
        answerBy: new Date(endOf(time, edition.supplement.term, at)).toISOString(),
      });
    }
    case 'refusal-notice':
      return refuseDossier(given, edition, body.reasons, particulars);
    case 'apology': {
      const event = rescheduleDossier(given, newDayOf(catalogue, dossier, log, { day: body.day, at }));
      return withDue({ catalogue, dossiers }, dossier, event);
    }
  }
};

/** The letter that an act would send, before anybody does it. Whoever may not do it sees no letter, and nothing is written. */
export const previewPaper =
  (tools: Tools): Handler<TemplatePreview> =>
  async (request) => {
    const body = bodyAs(request, PaperPreviewBody);
    const given = await caseOf(tools, request);
    const { dossier } = given;
    const { note } = body;
    const log = (await tools.dossiers.log(dossier.code)).slice(0, dossier.version);
    const particulars = await openToDecide(tools, request, given);
    const event = await eventOf(tools, body, { given, log, particulars, at: request.at });
    if (note !== undefined && note !== '') await requireLawfulNote(tools, dossier, event, note);
    const said = { particulars, note: note === '' ? undefined : note };
    const { pdf, picture = '', pages } = await previewForm(tools, formOf[body.paper], { dossier, log, event, ...said });
    return { status: 200, body: { pdf: Buffer.from(pdf).toString('base64'), picture, pages } };
  };
