import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mandateOf } from '../../core/mandate.ts';
import type { Staff } from '../../core/person.ts';
import type { StaffMember } from '../../functions/staff/staff-member.ts';
import { createAccessLog } from '../../functions/accesses/access-log.ts';
import { createDossierStore } from '../../functions/dossiers/dossier-store.ts';
import { keys } from '../../functions/dossiers/keys.ts';
import { createIntakeStore } from '../../functions/dossiers/intake-store.ts';
import { createLinkedStore } from '../../functions/linked/linked-store.ts';
import { createUniquePlaces } from '../../functions/dossiers/unique-places.ts';
import { createDraftStore } from '../../functions/drafts/draft-store.ts';
import { createFormLog } from '../../functions/drafts/form-log.ts';
import type { Routes } from '../../functions/edge/edge.ts';
import { answerApproval } from '../../functions/http/answer-approval.ts';
import { answerConfirmation } from '../../functions/http/answer-confirmation.ts';
import { chooseAppointment } from '../../functions/http/choose-appointment.ts';
import { claimTask } from '../../functions/http/claim-task.ts';
import { completeVerification } from '../../functions/http/complete-verification.ts';
import { listAppointments } from '../../functions/http/list-appointments.ts';
import { recordAppearance } from '../../functions/http/record-appearance.ts';
import { listAccesses } from '../../functions/http/list-accesses.ts';
import { listEvents } from '../../functions/http/list-events.ts';
import { giveMandate } from '../../functions/http/give-mandate.ts';
import { listMandates } from '../../functions/http/list-mandates.ts';
import { listRepresented } from '../../functions/http/list-represented.ts';
import { revokeMandate } from '../../functions/http/revoke-mandate.ts';
import { createMandateStore } from '../../functions/representation/mandate-store.ts';
import { silentRegisters, type Registers } from '../../functions/representation/registers.ts';
import { listOwnDossiers } from '../../functions/http/list-own-dossiers.ts';
import { listParked } from '../../functions/http/list-parked.ts';
import { listRatingWords } from '../../functions/http/list-rating-words.ts';
import { createFigureRows } from '../../functions/views/read-figures.ts';
import { listUnsynchronised } from '../../functions/http/list-unsynchronised.ts';
import { createHelpStore } from '../../functions/assisting/help-store.ts';
import { beginHelp } from '../../functions/http/begin-help.ts';
import { endHelp } from '../../functions/http/end-help.ts';
import { fillHelpedDraft } from '../../functions/http/fill-helped-draft.ts';
import { joinHelp } from '../../functions/http/join-help.ts';
import { listDrafts } from '../../functions/http/list-drafts.ts';
import { openDraft } from '../../functions/http/open-draft.ts';
import { showHelp } from '../../functions/http/show-help.ts';
import { showHelpedDraft } from '../../functions/http/show-helped-draft.ts';
import { reassignTask } from '../../functions/http/reassign-task.ts';
import { releaseTask } from '../../functions/http/release-task.ts';
import { resumeDossier } from '../../functions/http/resume-dossier.ts';
import { leaveDraft } from '../../functions/http/leave-draft.ts';
import { rateDossier } from '../../functions/http/rate-dossier.ts';
import { saveDraft } from '../../functions/http/save-draft.ts';
import { showDossier } from '../../functions/http/show-dossier.ts';
import { delegateSigning } from '../../functions/http/delegate-signing.ts';
import { endService } from '../../functions/http/end-service.ts';
import { revokeDelegation } from '../../functions/http/revoke-delegation.ts';
import { showStaff } from '../../functions/http/show-staff.ts';
import { showDraft } from '../../functions/http/show-draft.ts';
import { countInbox } from '../../functions/http/count-inbox.ts';
import { listDiscrepancies } from '../../functions/http/list-discrepancies.ts';
import { listLate } from '../../functions/http/list-late.ts';
import { showInbox } from '../../functions/http/show-inbox.ts';
import { submitDossier } from '../../functions/http/submit-dossier.ts';
import { answerSupplement } from '../../functions/http/answer-supplement.ts';
import { continueDossier } from '../../functions/http/continue-dossier.ts';
import { extendTerm } from '../../functions/http/extend-term.ts';
import { receiveSupplement } from '../../functions/http/receive-supplement.ts';
import { recordAssistance } from '../../functions/http/record-assistance.ts';
import { recordPayment } from '../../functions/http/record-payment.ts';
import { requestPayment } from '../../functions/http/request-payment.ts';
import { requestSupplement } from '../../functions/http/request-supplement.ts';
import { rescheduleDossier } from '../../functions/http/reschedule-dossier.ts';
import { suspendDossier } from '../../functions/http/suspend-dossier.ts';
import { waiveFee } from '../../functions/http/waive-fee.ts';
import { withdrawDossier } from '../../functions/http/withdraw-dossier.ts';
import { showClock } from '../../functions/http/show-clock.ts';
import { createCarriedResults } from '../../functions/wallet/carried.ts';
import type { Sources } from '../../functions/lookups/sources.ts';
import { createPaperList } from '../../functions/papers/paper-list.ts';
import { counted, createQuotas, createTakingBack } from '../../functions/quotas/quotas.ts';
import { sealOwnDetails } from '../../functions/sessions/own-details.ts';
import { createSpending } from '../../functions/sessions/session-store.ts';
import { createStaffChanges } from '../../functions/staff/staff-changes.ts';
import { createSlotPlaces } from '../../functions/dossiers/slot-places.ts';
import { createStaffDirectory, staffKey } from '../../functions/staff/staff-directory.ts';
import { syncReader } from '../../functions/sync/sync-store.ts';
import { putNew, transact } from '../../functions/tables/transaction.ts';
import { createFiling } from '../../functions/views/filing.ts';
import { createReadOpen } from '../../functions/views/open-dossiers.ts';
import { createViews } from '../../functions/views/views.ts';
import { recordOutage } from '../../functions/http/record-outage.ts';
import { birthAnswers, mother, motherId, saturday } from '../core/samples.ts';
import { link } from '../../core/chain.ts';
import type { DossierEvent } from '../../events/dossier-event.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { samples } from '../core/sample-events.ts';
import { askOf, fault } from './ask.ts';
import { catalogue as usual } from './catalogue-file.ts';
import { sessionOf, type Asked } from './http-event.ts';
import { openLand } from './land.ts';
import { sampleSources, type Known } from './sample-sources.ts';

const since = { from: '2026-01-01T00:00:00.000Z', ground: 'Quyết định 01/QĐ-UBND' };

/** What the directory says of somebody who has these powers. */
const memberOf = ({ id, unit, roles, powers }: Staff) => ({
  id,
  unit,
  roles,
  mandates: powers.map(({ to, procedures }) => mandateOf({ to, procedures, ...since })),
  certificates: [{ from: since.from, chain: ['MII='] }],
});

/** The whole API on an empty table, as its functions put it together. */
export const openHouse = async (
  known: Known = {},
  catalogue = usual,
  registers: Registers = silentRegisters,
  outside?: Sources,
) => {
  const land = await openLand();
  const { dynamodb, itemsOf } = land;
  const vault = land.vault();
  const { sources: sampled, asked: questions } = sampleSources(known);
  const sources = outside ?? sampled;
  const drafts = createDraftStore(dynamodb, 'drafts', vault);
  const dossiers = createDossierStore(dynamodb, 'dossiers');
  const accesses = createAccessLog(dynamodb, 'accesses');
  const open = createReadOpen(dynamodb, 'views');
  const views = { ...createViews(dynamodb, 'views'), file: createFiling(dynamodb, 'views') };
  const intake = createIntakeStore(dynamodb, 'dossiers', 'drafts');
  const linked = createLinkedStore(dynamodb, 'dossiers');
  const isTaken = async (unique: string) => {
    const pk = `UNIQUE#${await vault.hash(unique)}`;
    return (await itemsOf('dossiers')).some((item) => item['pk'] === pk);
  };
  const places = createUniquePlaces(dynamodb, 'dossiers');
  const staff = createStaffDirectory(dynamodb, 'staff');
  const changes = createStaffChanges(dynamodb, 'staff');
  const count = createQuotas(dynamodb, 'quotas', catalogue.province.limits);
  const readSync = syncReader(dynamodb, 'dossiers');
  const papers = createPaperList(dynamodb, 'dossiers');
  const mandates = createMandateStore(dynamodb, 'dossiers', vault);
  const tools = {
    catalogue,
    mandates,
    representation: { registers, mandates },
    places,
    slots: createSlotPlaces(dynamodb, 'dossiers'),
    staff,
    changes,
    dossiers,
    linked,
    drafts,
    formLog: createFormLog('dossiers'),
    helps: createHelpStore(dynamodb, 'drafts'),
    accesses,
    views,
    open,
    rows: createFigureRows(dynamodb, 'views'),
    vault,
    intake,
    sources,
    isTaken,
    count,
    takeBack: createTakingBack(dynamodb, 'quotas'),
    spendSession: createSpending('sessions'),
    readSync,
    papers,
    carried: createCarriedResults(dynamodb, 'dossiers'),
  };
  let now = saturday;
  const routes: Routes = {
    'POST /v1/drafts': openDraft(tools),
    'GET /v1/me/drafts': listDrafts(tools),
    'GET /v1/drafts/{id}': showDraft(tools),
    'PUT /v1/drafts/{id}': saveDraft(tools),
    'POST /v1/drafts/{id}/leaving': leaveDraft(tools),
    'POST /v1/dossiers/{code}/rating': rateDossier(tools),
    'POST /v1/help': counted(count, 'helpCodes', beginHelp(tools)),
    'GET /v1/help/{id}': showHelp(tools),
    'POST /v1/help/{id}/end': endHelp(tools),
    'POST /v1/help-codes': joinHelp(tools),
    'GET /v1/help/{id}/draft': showHelpedDraft(tools),
    'PUT /v1/help/{id}/draft': fillHelpedDraft(tools),
    'POST /v1/dossiers': submitDossier(tools),
    'GET /v1/procedures/{code}/represented': listRepresented(tools),
    'GET /v1/me/mandates': listMandates(tools),
    'POST /v1/me/mandates': giveMandate(tools),
    'POST /v1/me/mandates/{id}/revocation': revokeMandate(tools),
    'GET /v1/me/dossiers': listOwnDossiers(tools),
    'GET /v1/me/access-log': listAccesses(tools),
    'GET /v1/dossiers/{code}': showDossier(tools),
    'GET /v1/dossiers/{code}/events': listEvents(tools),
    'GET /v1/inbox': showInbox(tools),
    'GET /v1/inbox/counts': countInbox(tools),
    'GET /v1/late-dossiers': listLate(tools),
    'GET /v1/discrepancies': listDiscrepancies(tools),
    'GET /v1/rating-words': listRatingWords(tools),
    'GET /v1/parked': listParked(tools),
    'GET /v1/unsynchronised': listUnsynchronised(tools),
    'POST /v1/dossiers/{code}/claim': claimTask(tools),
    'POST /v1/dossiers/{code}/verification': completeVerification(tools),
    'POST /v1/dossiers/{code}/confirmation': answerConfirmation(tools),
    'GET /v1/dossiers/{code}/appointments': listAppointments(tools),
    'POST /v1/dossiers/{code}/appointment': chooseAppointment(tools),
    'POST /v1/dossiers/{code}/appearance': recordAppearance(tools),
    'POST /v1/dossiers/{code}/approval': answerApproval(tools),
    'POST /v1/dossiers/{code}/release': releaseTask(tools),
    'POST /v1/dossiers/{code}/reassignment': reassignTask(tools),
    'POST /v1/dossiers/{code}/resume': resumeDossier(tools),
    'GET /v1/staff': showStaff(tools),
    'POST /v1/staff/{id}/departure': endService(tools),
    'POST /v1/staff/{id}/delegation': delegateSigning(tools),
    'POST /v1/staff/{id}/revocation': revokeDelegation(tools),
    'POST /v1/dossiers/{code}/supplement': answerSupplement(tools),
    'POST /v1/dossiers/{code}/continuation': continueDossier(tools),
    'POST /v1/dossiers/{code}/extension': extendTerm(tools),
    'POST /v1/dossiers/{code}/supplement-receipt': receiveSupplement(tools),
    'POST /v1/dossiers/{code}/assistance': recordAssistance(tools),
    'POST /v1/dossiers/{code}/payment': recordPayment(tools),
    'POST /v1/dossiers/{code}/payment-request': requestPayment(tools),
    'POST /v1/dossiers/{code}/supplement-request': requestSupplement(tools),
    'POST /v1/dossiers/{code}/rescheduling': rescheduleDossier(tools),
    'POST /v1/dossiers/{code}/suspension': suspendDossier(tools),
    'POST /v1/dossiers/{code}/fee-waiver': waiveFee(tools),
    'POST /v1/dossiers/{code}/withdrawal': withdrawDossier(tools),
    'GET /v1/dossiers/{code}/clock': showClock(tools),
    'POST /v1/outages': recordOutage({ ...tools, watch: { fault }, now: () => now }),
  };
  const ask = askOf(routes, () => now);

  /** A citizen signs in; the name and number are sealed in the session. */
  const signIn = async (citizenId: string, name: string) => {
    const person = { ...mother, id: await vault.hash(citizenId) };
    return sessionOf(person, { sealed: await sealOwnDetails(vault, person.id, { citizenId, name }) });
  };
  const applicant = { ...mother, id: await vault.hash(motherId) };
  const session = await signIn(motherId, 'Nông Thị Mai');

  /** Opens a form and fills in what no source holds: a body that is ready to be submitted. */
  const filled = async () => {
    const { body } = await ask('POST /v1/drafts', { session, body: { procedure: 'birth-registration' } });
    const child = { ...birthAnswers['child'], ...body.answers.child };
    return { draft: String(body.id), answers: { ...body.answers, child }, declaration: true };
  };
  const submit = async (body: unknown, key = 'key-00000001', more: Asked = {}) =>
    ask('POST /v1/dossiers', {
      session,
      body,
      headers: { 'sec-fetch-site': 'same-origin', 'idempotency-key': key },
      ...more,
    });
  const submitted = async (): Promise<string> => (await submit(await filled())).body.code;
  /** What the machine and people do afterwards, written straight into the log. */
  const happened = async (code: string, ...events: (DossierEvent | keyof typeof samples)[]) => {
    for (const event of events)
      await dossiers.append(await dossiers.require(code), typeof event === 'string' ? samples[event] : event);
    await views.file(await dossiers.require(code));
  };
  /** Dossiers with the same log under other numbers of the day: so many with the first. */
  const copies = async (first: string, wanted: number): Promise<string[]> => {
    const codes = [first];
    const log = await dossiers.log(first);
    for (let number = 2; number <= wanted; number++) {
      const code = first.replace(/\d{4}$/, String(number).padStart(4, '0'));
      const copied: RecordedEvent[] = [];
      for (const { event } of log) copied.push(link(code, copied.at(-1), event));
      const dossier = { ...(await dossiers.require(first)), code, hash: copied.at(-1)?.hash ?? '' };
      await transact(dynamodb, [
        putNew('dossiers', { ...keys.meta(code), ...dossier }, 'there'),
        ...copied.map((each) => putNew('dossiers', { ...keys.event(code, each.sequence), ...each }, 'there')),
      ]);
      await views.file(dossier);
      codes.push(code);
    }
    return codes;
  };
  /** The directory has somebody, with the mandates and the certificate that go with their roles. */
  const employ = async (person: Staff, more: Partial<StaffMember> = {}) => {
    const member = { name: 'Hoàng Văn Cán', title: 'Công chức', ...memberOf(person), ...more };
    const Item = marshall({ pk: staffKey(member.id), ...member }, { removeUndefinedValues: true });
    await dynamodb.send(new PutItemCommand({ TableName: 'staff', Item }));
  };
  return {
    ...land,
    ...tools,
    employ,
    ask,
    questions,
    session,
    signIn,
    applicant,
    submit,
    filled,
    submitted,
    happened,
    copies,
    at: (instant: number) => void (now = instant),
  };
};
