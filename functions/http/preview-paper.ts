import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { DossierEvent } from '../../events/dossier-event.ts';
import type { Case } from '../../core/case.ts';
import { requireRight, type DossierCommand } from '../../core/authorisation.ts';
import { requireAssessment } from '../../core/assessment.ts';
import { answerApproval, proposeResult, refuseDossier } from '../../core/decide.ts';
import type { Particulars } from '../../core/particulars.ts';
import { Refusal } from '../../core/refusal.ts';
import { requestSupplement } from '../../core/supplement.ts';
import { endOf } from '../../core/term.ts';
import { rescheduleDossier } from '../../core/term-changes.ts';
import { dateOf } from '../../core/vietnam-time.ts';
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
import { previewResult } from '../papers/preview-result.ts';
import type { Renderer, Rendering } from '../results/render.ts';
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

type Letter = Exclude<PaperPreviewBody, { paper: 'result' }>;

const formOf = {
  'supplement-request': '02',
  'refusal-notice': '03',
  apology: '04',
} as const satisfies Record<Letter['paper'], EventForm>;

/** What would happen: decided as the act itself decides it, and refused for the same reasons. */
const eventOf = async (
  { catalogue, dossiers }: Tools,
  body: Letter,
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

const letterOf = async (tools: Tools, body: Letter, asked: Asked): Promise<Rendering> => {
  const { given, log, particulars } = asked;
  const { dossier } = given;
  const { note } = body;
  const event = await eventOf(tools, body, asked);
  if (note !== undefined && note !== '') await requireLawfulNote(tools, dossier, event, note);
  const said = { particulars, note: note === '' ? undefined : note };
  return previewForm(tools, formOf[body.paper], { dossier, log, event, ...said });
};

/** What a leader is about to approve, or an officer to propose, with what that officer has established for it. */
const resultOf = async (
  tools: Tools,
  { assessed: raw }: Extract<PaperPreviewBody, { paper: 'result' }>,
  { given, log, particulars, at }: Asked,
): Promise<Rendering> => {
  const { dossier, person } = given;
  if (dossier.phase === 'approve') {
    const event = answerApproval(given, true);
    return previewResult(tools, { dossier, log, event, particulars, signer: await tools.staff.member(person.id) });
  }
  const edition = tools.catalogue.edition(dossier);
  const event = proposeResult(given, edition);
  // Whoever is asked outside decides what the result says.
  if (edition.external !== undefined) throw new Refusal('not-now');
  const assessed = requireAssessment(edition, raw, dateOf(at)) ?? particulars.assessed;
  const established = assessed === undefined ? particulars : { ...particulars, assessed };
  return previewResult(tools, { dossier, log, event, particulars: established, signer: undefined });
};

const rightOf = {
  'supplement-request': 'request-supplement',
  'refusal-notice': 'verify',
  apology: 'reschedule',
} as const satisfies Record<Letter['paper'], DossierCommand>;

/** What the act wants; asked before anything is opened, so that whoever may only see leaves no reading on the record. */
const rightTo = ({ paper }: PaperPreviewBody, { dossier }: Case): DossierCommand => {
  if (paper !== 'result') return rightOf[paper];
  return dossier.phase === 'approve' ? 'approve' : 'verify';
};

/**
 * The letter that an act would send, or the result that it would lead to, before anybody does it. Whoever may not do it
 * sees no paper, and nothing is written.
 */
export const previewPaper =
  (tools: Tools): Handler<TemplatePreview> =>
  async (request) => {
    const body = bodyAs(request, PaperPreviewBody);
    const given = await caseOf(tools, request);
    const { dossier, person } = given;
    requireRight(person, rightTo(body, given), dossier);
    const log = (await tools.dossiers.log(dossier.code)).slice(0, dossier.version);
    const asked = { given, log, particulars: await openToDecide(tools, request, given), at: request.at };
    const {
      pdf,
      picture = '',
      pages,
    } = await (body.paper === 'result' ? resultOf(tools, body, asked) : letterOf(tools, body, asked));
    return { status: 200, body: { pdf: Buffer.from(pdf).toString('base64'), picture, pages } };
  };
