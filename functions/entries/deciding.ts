import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createAccessLog } from '../accesses/access-log.ts';
import { deciding } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createDossierStore } from '../dossiers/dossier-store.ts';
import { createSlotPlaces } from '../dossiers/slot-places.ts';
import { createUniquePlaces } from '../dossiers/unique-places.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { decidingEndpoints } from '../endpoints/deciding.ts';
import { guarded } from '../guard/guarded.ts';
import { createGuardRefusals } from '../guard/guard-refusals.ts';
import { answerApproval } from '../http/answer-approval.ts';
import { answerFromOutside } from '../http/answer-from-outside.ts';
import { answerConfirmation } from '../http/answer-confirmation.ts';
import { chooseAppointment } from '../http/choose-appointment.ts';
import { claimTask } from '../http/claim-task.ts';
import { closeReview } from '../http/close-review.ts';
import { completeVerification } from '../http/complete-verification.ts';
import { giveOpinion } from '../http/give-opinion.ts';
import { listAppointments } from '../http/list-appointments.ts';
import { reassignTask } from '../http/reassign-task.ts';
import { releaseTask } from '../http/release-task.ts';
import { resumeDossier } from '../http/resume-dossier.ts';
import { answerSupplement } from '../http/answer-supplement.ts';
import { continueDossier } from '../http/continue-dossier.ts';
import { extendTerm } from '../http/extend-term.ts';
import { receiveSupplement } from '../http/receive-supplement.ts';
import { recordAppearance } from '../http/record-appearance.ts';
import { recordAssistance } from '../http/record-assistance.ts';
import { recordPayment } from '../http/record-payment.ts';
import { requestPayment } from '../http/request-payment.ts';
import { rescheduleDossier } from '../http/reschedule-dossier.ts';
import { settleDispute } from '../http/settle-dispute.ts';
import { suspendDossier } from '../http/suspend-dossier.ts';
import { waiveFee } from '../http/waive-fee.ts';
import { withdrawDossier } from '../http/withdraw-dossier.ts';
import { partnersIn } from '../partners/partner-settings.ts';
import { readSettings } from '../settings.ts';
import { createStaffDirectory } from '../staff/staff-directory.ts';
import { createVault } from '../vault/vault.ts';

const settings = readSettings(deciding);
const dynamodb = new DynamoDBClient({});

const tools = {
  catalogue: readCatalogue(settings.CATALOGUE),
  dossiers: createDossierStore(dynamodb, settings.DOSSIERS),
  accesses: createAccessLog(dynamodb, settings.ACCESSES, 'deciding'),
  slots: createSlotPlaces(dynamodb, settings.DOSSIERS),
  places: createUniquePlaces(dynamodb, settings.DOSSIERS),
  staff: createStaffDirectory(dynamodb, settings.STAFF),
  vault: createVault({ dynamodb, kms: new KMSClient({}), table: settings.KEYS, keyId: settings.VAULT_KEY }),
};

const refused = createGuardRefusals(dynamodb, settings.DOSSIERS);

export const handler = edge(
  decidingEndpoints,
  {
    'POST /v1/dossiers/{code}/claim': claimTask(tools),
    'POST /v1/dossiers/{code}/verification': guarded(refused, completeVerification(tools)),
    'POST /v1/dossiers/{code}/confirmation': answerConfirmation(tools),
    'GET /v1/dossiers/{code}/appointments': listAppointments(tools),
    'POST /v1/dossiers/{code}/appointment': chooseAppointment(tools),
    'POST /v1/dossiers/{code}/appearance': recordAppearance(tools),
    'POST /v1/dossiers/{code}/approval': answerApproval(tools),
    'POST /v1/dossiers/{code}/opinion': giveOpinion(tools),
    'POST /v1/dossiers/{code}/release': releaseTask(tools),
    'POST /v1/dossiers/{code}/reassignment': reassignTask(tools),
    'POST /v1/dossiers/{code}/assistance': recordAssistance(tools),
    'POST /v1/dossiers/{code}/supplement': answerSupplement(tools),
    'POST /v1/dossiers/{code}/supplement-receipt': receiveSupplement(tools),
    'POST /v1/dossiers/{code}/dispute-settlement': guarded(refused, settleDispute(tools)),
    'POST /v1/dossiers/{code}/review-closure': guarded(refused, closeReview(tools)),
    'POST /v1/dossiers/{code}/withdrawal': withdrawDossier(tools),
    'POST /v1/dossiers/{code}/suspension': guarded(refused, suspendDossier(tools)),
    'POST /v1/dossiers/{code}/continuation': continueDossier(tools),
    'POST /v1/dossiers/{code}/extension': guarded(refused, extendTerm(tools)),
    'POST /v1/dossiers/{code}/rescheduling': guarded(refused, rescheduleDossier(tools)),
    'POST /v1/dossiers/{code}/payment-request': requestPayment(tools),
    'POST /v1/dossiers/{code}/payment': guarded(refused, recordPayment(tools)),
    'POST /v1/dossiers/{code}/fee-waiver': guarded(refused, waiveFee(tools)),
    'POST /v1/outside-decisions/{code}': answerFromOutside({ ...tools, partners: partnersIn(settings.PARTNERS) }),
    'POST /v1/dossiers/{code}/resume': resumeDossier(tools),
  },
  createWatch('deciding'),
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);
