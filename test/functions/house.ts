import { createAccessLog } from '../../functions/accesses/access-log.ts';
import { createDossierStore } from '../../functions/dossiers/dossier-store.ts';
import { createIntakeStore } from '../../functions/dossiers/intake-store.ts';
import { createUniquePlaces } from '../../functions/dossiers/unique-places.ts';
import { createDraftStore } from '../../functions/drafts/draft-store.ts';
import type { Routes } from '../../functions/edge/edge.ts';
import { answerApproval } from '../../functions/http/answer-approval.ts';
import { answerConfirmation } from '../../functions/http/answer-confirmation.ts';
import { claimTask } from '../../functions/http/claim-task.ts';
import { completeVerification } from '../../functions/http/complete-verification.ts';
import { listAccesses } from '../../functions/http/list-accesses.ts';
import { listEvents } from '../../functions/http/list-events.ts';
import { listOwnDossiers } from '../../functions/http/list-own-dossiers.ts';
import { listParked } from '../../functions/http/list-parked.ts';
import { listUnsynchronised } from '../../functions/http/list-unsynchronised.ts';
import { openDraft } from '../../functions/http/open-draft.ts';
import { reassignTask } from '../../functions/http/reassign-task.ts';
import { releaseTask } from '../../functions/http/release-task.ts';
import { resumeDossier } from '../../functions/http/resume-dossier.ts';
import { saveDraft } from '../../functions/http/save-draft.ts';
import { showDossier } from '../../functions/http/show-dossier.ts';
import { showDraft } from '../../functions/http/show-draft.ts';
import { showInbox } from '../../functions/http/show-inbox.ts';
import { submitDossier } from '../../functions/http/submit-dossier.ts';
import { createQuotas } from '../../functions/quotas/quotas.ts';
import { sealOwnDetails } from '../../functions/sessions/own-details.ts';
import { createStaffDirectory } from '../../functions/staff/staff-directory.ts';
import { syncReader } from '../../functions/sync/sync-store.ts';
import { createFiling } from '../../functions/views/filing.ts';
import { createViews } from '../../functions/views/views.ts';
import { birthAnswers, mother, motherId, saturday } from '../core/samples.ts';
import type { DossierEvent } from '../../events/dossier-event.ts';
import { samples } from '../core/sample-events.ts';
import { askOf } from './ask.ts';
import { catalogue } from './catalogue-file.ts';
import { sessionOf, type Asked } from './http-event.ts';
import { openLand } from './land.ts';
import { sampleSources, type Known } from './sample-sources.ts';

/** The whole API on an empty table, as its functions put it together. */
export const openHouse = async (known: Known = {}) => {
  const land = await openLand();
  const { dynamodb, itemsOf } = land;
  const vault = land.vault();
  const { sources, asked: questions } = sampleSources(known);
  const drafts = createDraftStore(dynamodb, 'drafts', vault);
  const dossiers = createDossierStore(dynamodb, 'dossiers');
  const accesses = createAccessLog(dynamodb, 'accesses');
  const views = { ...createViews(dynamodb, 'views'), file: createFiling(dynamodb, 'views') };
  const intake = createIntakeStore(dynamodb, 'dossiers', 'drafts');
  const isTaken = async (unique: string) => {
    const pk = `UNIQUE#${await vault.hash(unique)}`;
    return (await itemsOf('dossiers')).some((item) => item['pk'] === pk);
  };
  const places = createUniquePlaces(dynamodb, 'dossiers');
  const staff = createStaffDirectory(dynamodb, 'staff');
  const count = createQuotas(dynamodb, 'quotas', catalogue.province.limits);
  const readSync = syncReader(dynamodb, 'dossiers');
  const tools = {
    catalogue,
    places,
    staff,
    dossiers,
    drafts,
    accesses,
    views,
    vault,
    intake,
    sources,
    isTaken,
    count,
    readSync,
  };
  const routes: Routes = {
    'POST /v1/drafts': openDraft(tools),
    'GET /v1/drafts/{id}': showDraft(tools),
    'PUT /v1/drafts/{id}': saveDraft(tools),
    'POST /v1/dossiers': submitDossier(tools),
    'GET /v1/me/dossiers': listOwnDossiers(tools),
    'GET /v1/me/access-log': listAccesses(tools),
    'GET /v1/dossiers/{code}': showDossier(tools),
    'GET /v1/dossiers/{code}/events': listEvents(tools),
    'GET /v1/inbox': showInbox(tools),
    'GET /v1/parked': listParked(tools),
    'GET /v1/unsynchronised': listUnsynchronised(tools),
    'POST /v1/dossiers/{code}/claim': claimTask(tools),
    'POST /v1/dossiers/{code}/verification': completeVerification(tools),
    'POST /v1/dossiers/{code}/confirmation': answerConfirmation(tools),
    'POST /v1/dossiers/{code}/approval': answerApproval(tools),
    'POST /v1/dossiers/{code}/release': releaseTask(tools),
    'POST /v1/dossiers/{code}/reassignment': reassignTask(tools),
    'POST /v1/dossiers/{code}/resume': resumeDossier(tools),
  };
  let now = saturday;
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
  return {
    ...land,
    ...tools,
    ask,
    questions,
    session,
    signIn,
    applicant,
    submit,
    filled,
    submitted,
    happened,
    at: (instant: number) => void (now = instant),
  };
};
