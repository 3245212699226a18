import { isPaper } from '../../../api/dossier.ts';
import type { StaffDossier } from '../../../api/staff.ts';
import { flattened } from '../../../form/answers.ts';
import { formatMoney } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { AppearanceForm } from './appearance-form.tsx';
import { AssentForm } from './assent-form.tsx';
import { AssessForm } from './assess-form.tsx';
import { CloseReviewForm, openClaims, openReviews } from './close-review-form.tsx';
import { DeclineForm } from './decline-form.tsx';
import { PaperForm } from './paper-form.tsx';
import { PaymentForm } from './payment-form.tsx';
import { ReasonForm } from './reason-form.tsx';
import { ReassignForm } from './reassign-form.tsx';
import { RefuseForm } from './refuse-form.tsx';
import type { AskingAct } from './requests.ts';
import { RescheduleForm } from './reschedule-form.tsx';
import { RevisionForm } from './revision-form.tsx';
import { SettleForm } from './settle-form.tsx';
import { SupplementRequestForm } from './supplement-request-form.tsx';
import type { Content } from './use-correction.ts';
import { acts } from './words/words.ts';
import type { Writing } from './writing.ts';

/** The papers that were asked for, as a list. */
const AskedPapers = ({ supplement }: StaffDossier) => {
  const { say } = useSpeech();
  return (
    <ul>
      {supplement?.items.filter(isPaper).map(({ component, name }) => (
        <li key={component}>{say(name)}</li>
      ))}
    </ul>
  );
};

/** All that a result may say: what was asked of people, and what an officer had to establish. */
const contentOf = ({ form, answers, assessment }: StaffDossier): Content => ({
  form: { steps: [...form.steps, ...(assessment?.form.steps ?? [])] },
  answers: flattened({ ...answers, ...assessment?.values }),
});

interface ActFormProps extends Writing {
  readonly act: AskingAct;
  readonly dossier: StaffDossier;
}

/** What an act asks for before it is done. */
export const ActForm = ({ act, dossier, ...writing }: ActFormProps) => {
  const { language } = useSpeech();
  const { payment, receive, assist, suspend, extend, waive, revoke, correct, appearance } = useWords(acts);
  switch (act) {
    case 'propose':
      return <AssessForm {...writing} dossier={dossier} />;
    case 'refuse':
      return <RefuseForm {...writing} dossier={dossier} />;
    case 'keep-appointment':
      return <AppearanceForm {...writing} takes={dossier.appointment?.takes ?? []} />;
    case 'miss-appointment':
      return <AssentForm {...writing} lead={appearance.missedLead} label={appearance.missedSend} />;
    case 'decline':
      return <DeclineForm {...writing} />;
    case 'reassign':
      return <ReassignForm {...writing} dossier={dossier} />;
    case 'request-supplement':
      return <SupplementRequestForm {...writing} dossier={dossier} />;
    case 'receive-supplement':
      return (
        <AssentForm
          {...writing}
          lead={dossier.supplement?.sent === true ? receive.sent : receive.brought}
          label={receive.send}
        >
          <AskedPapers {...dossier} />
        </AssentForm>
      );
    case 'suspend':
      return <ReasonForm {...writing} words={suspend} reasons={dossier.suspensions} />;
    case 'extend':
      return <ReasonForm {...writing} words={extend} reasons={dossier.extensions} />;
    case 'waive-fee':
      return <ReasonForm {...writing} words={waive} reasons={dossier.exemptions} />;
    case 'revoke-result':
      return <RevisionForm {...writing} words={revoke} reasons={dossier.revocations} />;
    case 'correct-result':
      return <RevisionForm {...writing} words={correct} reasons={dossier.corrections} content={contentOf(dossier)} />;
    case 'reschedule':
      return <RescheduleForm {...writing} dossier={dossier} />;
    case 'request-payment':
      return <AssentForm {...writing} lead={payment.ask(formatMoney(dossier.fee, language))} label={payment.askSend} />;
    case 'record-payment':
      return <PaymentForm {...writing} />;
    case 'hand-paper-copy':
      return <PaperForm {...writing} dossier={dossier} />;
    case 'settle-dispute':
      return <SettleForm {...writing} dossier={dossier} />;
    case 'close-review':
      return <CloseReviewForm {...writing} form={dossier.form} open={openReviews(dossier)} />;
    case 'uphold-result':
      return <CloseReviewForm {...writing} form={dossier.form} open={openClaims(dossier)} />;
    case 'assist':
      return <AssentForm {...writing} lead={assist.lead} label={assist.send} />;
  }
};
