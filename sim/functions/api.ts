import { refusals } from '../../core/refusals.ts';
import type { HttpEvent } from '../../functions/edge/request.ts';
import { createIntakeStore } from '../../functions/dossiers/intake-store.ts';
import { createSlotPlaces } from '../../functions/dossiers/slot-places.ts';
import { createLinkedStore } from '../../functions/linked/linked-store.ts';
import { createDraftStore } from '../../functions/drafts/draft-store.ts';
import { createFormLog } from '../../functions/drafts/form-log.ts';
import { edgeOfSome, type Routes } from '../../functions/edge/edge.ts';
import { endpoints } from '../../functions/endpoints.ts';
import { answerApproval } from '../../functions/http/answer-approval.ts';
import { answerConfirmation } from '../../functions/http/answer-confirmation.ts';
import { answerFromOutside } from '../../functions/http/answer-from-outside.ts';
import { answerSupplement } from '../../functions/http/answer-supplement.ts';
import { chooseAppointment } from '../../functions/http/choose-appointment.ts';
import { claimTask } from '../../functions/http/claim-task.ts';
import { closeReview } from '../../functions/http/close-review.ts';
import { completeVerification } from '../../functions/http/complete-verification.ts';
import { continueDossier } from '../../functions/http/continue-dossier.ts';
import { extendTerm } from '../../functions/http/extend-term.ts';
import { giveOpinion } from '../../functions/http/give-opinion.ts';
import { giveSignatures } from '../../functions/http/give-signatures.ts';
import { listAppointments } from '../../functions/http/list-appointments.ts';
import { listParked } from '../../functions/http/list-parked.ts';
import { listRepresented } from '../../functions/http/list-represented.ts';
import { listSignatures } from '../../functions/http/list-signatures.ts';
import { openDraft } from '../../functions/http/open-draft.ts';
import { reassignTask } from '../../functions/http/reassign-task.ts';
import { releaseTask } from '../../functions/http/release-task.ts';
import { requestSupplement } from '../../functions/http/request-supplement.ts';
import { rescheduleDossier } from '../../functions/http/reschedule-dossier.ts';
import { resumeDossier } from '../../functions/http/resume-dossier.ts';
import { showDossier } from '../../functions/http/show-dossier.ts';
import { showQuestion } from '../../functions/http/show-question.ts';
import { showInbox } from '../../functions/http/show-inbox.ts';
import { showOrganisations, type ShowOrganisationsTools } from '../../functions/http/show-organisations.ts';
import { submitDossier } from '../../functions/http/submit-dossier.ts';
import { suspendDossier } from '../../functions/http/suspend-dossier.ts';
import { withdrawDossier } from '../../functions/http/withdraw-dossier.ts';
import { receiveSupplement } from '../../functions/http/receive-supplement.ts';
import { recordAppearance } from '../../functions/http/record-appearance.ts';
import { recordPayment } from '../../functions/http/record-payment.ts';
import { requestPayment } from '../../functions/http/request-payment.ts';
import { settleDispute } from '../../functions/http/settle-dispute.ts';
import { waiveFee } from '../../functions/http/waive-fee.ts';
import { createSigningStore } from '../../functions/papers/signing-store.ts';
import type { Registers as Rights } from '../../functions/representation/registers.ts';
import { createQuotas } from '../../functions/quotas/quotas.ts';
import { createSpending } from '../../functions/sessions/session-store.ts';
import { buckets, tables } from '../building/names.ts';
import type { Build, Handle } from '../runtime/runtime.ts';
import type { Outside } from './outside.ts';
import { readingOn, representationOn, storesOn, repositoryOn } from './stores.ts';

/** The front door’s secret is left out: who comes in is known here. */
const open = async (): Promise<void> => undefined;

const isHttp = (event: unknown): event is HttpEvent =>
  typeof event === 'object' && event !== null && 'routeKey' in event;

export const http = (routes: Routes, { watch, now }: Outside): Handle => {
  const handle = edgeOfSome(endpoints, routes, watch, open, now, async () => refusals);
  return async (event, context) => {
    if (!isHttp(event)) throw new Error('not a request');
    return handle(event, context);
  };
};

export const drafting =
  (outside: Outside): Build =>
  (clients) => {
    const stores = storesOn(clients);
    const { vault, places } = stores;
    const drafts = createDraftStore(clients.dynamodb, tables.drafts, vault);
    const isTaken = async (unique: string): Promise<boolean> =>
      (await places.holder(await vault.hash(unique)))?.left === false;
    const tools = {
      ...stores,
      drafts,
      formLog: createFormLog(tables.dossiers),
      isTaken,
      representation: representationOn(clients, outside),
      catalogue: outside.catalogue,
      sources: { ...outside.sources(clients.ask), repository: repositoryOn(clients, outside.now) },
    };
    return http({ 'POST /v1/drafts': openDraft(tools) }, outside);
  };

export const intake =
  (outside: Outside): Build =>
  (clients) => {
    const { dynamodb } = clients;
    const { vault, accesses } = storesOn(clients);
    const tools = {
      accesses,
      representation: representationOn(clients, outside),
      catalogue: outside.catalogue,
      drafts: createDraftStore(dynamodb, tables.drafts, vault),
      intake: createIntakeStore(dynamodb, tables.dossiers, tables.drafts),
      linked: createLinkedStore(dynamodb, tables.dossiers),
      // Nobody there signs in at a counter.
      spendSession: createSpending('sessions'),
      vault,
      count: createQuotas(dynamodb, tables.quotas, outside.catalogue.province.limits),
    };
    return http({ 'POST /v1/dossiers': submitDossier(tools) }, outside);
  };

/** For whom somebody may file. */
export const representing =
  (outside: Outside): Build =>
  (clients) => {
    const { vault, accesses } = storesOn(clients);
    const representation = representationOn(clients, outside);
    const tools = { vault, accesses, catalogue: outside.catalogue, representation };
    return http({ 'GET /v1/procedures/{code}/represented': listRepresented(tools) }, outside);
  };

/** For which organisations the business register names somebody now, kept with their sign-in. */
export const holding =
  (outside: Outside): Build =>
  (clients) => {
    const { vault, accesses } = storesOn(clients);
    const { catalogue, named } = outside;
    const { registers } = representationOn(clients, outside);
    const organisationsOf: Rights['organisationsOf'] = async (...asked) => registers.organisationsOf(...asked);
    const sessions: ShowOrganisationsTools['sessions'] = {
      find: async (id) => ({ context: { kind: 'citizen', id }, seen: 0, idle: 0, until: 0 }),
      change: async (id, { context }) => {
        named.set(id, context.represents ?? '');
        return true;
      },
    };
    const count = createQuotas(clients.dynamodb, tables.quotas, catalogue.province.limits);
    const tools = { vault, accesses, catalogue, sessions, count, organisationsOf };
    return http({ 'POST /v1/me/organisations': showOrganisations(tools) }, outside);
  };

export const reading =
  (outside: Outside): Build =>
  (clients) => {
    const tools = { ...readingOn(clients), catalogue: outside.catalogue };
    return http(
      {
        'GET /v1/dossiers/{code}': showDossier(tools),
        'GET /v1/dossiers/{code}/question': showQuestion(tools),
        'GET /v1/inbox': showInbox(tools),
        'GET /v1/parked': listParked(tools),
      },
      outside,
    );
  };

export const deciding =
  (outside: Outside): Build =>
  (clients) => {
    const slots = createSlotPlaces(clients.dynamodb, tables.dossiers);
    const tools = { ...storesOn(clients), slots, catalogue: outside.catalogue };
    return http(
      {
        'POST /v1/dossiers/{code}/claim': claimTask(tools),
        'POST /v1/dossiers/{code}/verification': completeVerification(tools),
        'POST /v1/dossiers/{code}/confirmation': answerConfirmation(tools),
        'POST /v1/dossiers/{code}/approval': answerApproval(tools),
        'GET /v1/dossiers/{code}/appointments': listAppointments(tools),
        'POST /v1/dossiers/{code}/appointment': chooseAppointment(tools),
        'POST /v1/dossiers/{code}/appearance': recordAppearance(tools),
        'POST /v1/dossiers/{code}/opinion': giveOpinion(tools),
        'POST /v1/dossiers/{code}/release': releaseTask(tools),
        'POST /v1/dossiers/{code}/reassignment': reassignTask(tools),
        'POST /v1/dossiers/{code}/supplement': answerSupplement(tools),
        'POST /v1/dossiers/{code}/supplement-receipt': receiveSupplement(tools),
        'POST /v1/dossiers/{code}/dispute-settlement': settleDispute(tools),
        'POST /v1/dossiers/{code}/payment-request': requestPayment(tools),
        'POST /v1/dossiers/{code}/payment': recordPayment(tools),
        'POST /v1/dossiers/{code}/fee-waiver': waiveFee(tools),
        'POST /v1/dossiers/{code}/withdrawal': withdrawDossier(tools),
        'POST /v1/dossiers/{code}/suspension': suspendDossier(tools),
        'POST /v1/dossiers/{code}/continuation': continueDossier(tools),
        'POST /v1/dossiers/{code}/extension': extendTerm(tools),
        'POST /v1/dossiers/{code}/rescheduling': rescheduleDossier(tools),
        'POST /v1/dossiers/{code}/resume': resumeDossier(tools),
        'POST /v1/dossiers/{code}/review-closure': closeReview(tools),
        'POST /v1/outside-decisions/{code}': answerFromOutside({ ...tools, partners: outside.partners ?? {} }),
      },
      outside,
    );
  };

export const requesting =
  (outside: Outside): Build =>
  (clients) => {
    const sources = { ...outside.sources(clients.ask), repository: repositoryOn(clients, outside.now) };
    const tools = { ...storesOn(clients), catalogue: outside.catalogue, sources };
    return http({ 'POST /v1/dossiers/{code}/supplement-request': requestSupplement(tools) }, outside);
  };

export const collecting =
  (outside: Outside): Build =>
  (clients) => {
    const signing = createSigningStore(clients.s3, buckets.papers);
    const tools = { ...storesOn(clients), catalogue: outside.catalogue, signing, device: '' };
    return http({ 'GET /v1/signatures': listSignatures(tools), 'POST /v1/signatures': giveSignatures(tools) }, outside);
  };
