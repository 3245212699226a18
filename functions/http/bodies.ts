import * as z from 'zod/mini';
import { Taken } from '../../events/appointments.ts';
import { FileType } from '../../events/files.ts';
import { Declared, IdCheck } from '../../events/filling.ts';
import { largestFile } from '../../core/file-limits.ts';
import { Flag } from '../../core/draft.ts';
import { Answer, Answers } from '../../core/form/answers.ts';
import { Hardship } from '../../core/hardship.ts';
import { Lookup, SourceId } from '../../core/procedure/lookup.ts';
import { anyLine, anyText } from '../../core/form/writing.ts';
import type { EndpointKey } from '../endpoints.ts';
import { code, words } from './body-parts.ts';
import { LeavingBody, RatingBody } from './rating-bodies.ts';
import { PaperCopyBody, PaperHandedBody, ResultCorrectionBody, ResultRevocationBody } from './result-bodies.ts';

const flags = z.array(Flag).check(z.maxLength(50));

export const OpenDraftBody = z.strictObject({
  procedure: z.string(),
  /** The dossier whose result the form is about; without it, it is the newest that fits. */
  about: z.optional(z.string().check(z.maxLength(60))),
  /** A choice of the list of those for whom the caller may file it; without it, it is for the caller. */
  for: z.optional(z.string().check(z.maxLength(2000))),
  /**
   * Look-ups that may be made for it, by their ids; none of the others is asked to fill it in. Without it what was said
   * of the open form counts, or else all are.
   */
  consent: z.optional(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(50))),
});
/** Who shall be let file one procedure for the caller, and until the end of which day. */
export const MandateBody = z.strictObject({
  procedure: z.string().check(z.maxLength(20)),
  receiver: z.strictObject({
    citizenId: z.string().check(z.regex(/^\d{12}$/)),
    name: z.string().check(z.normalize('NFC'), z.trim(), z.minLength(1), z.maxLength(100), z.regex(anyLine)),
  }),
  kin: z.enum(['relative', 'other']),
  until: z.iso.date(),
});
export const SaveDraftBody = z.strictObject({ answers: Answers, flags });
/** The form that a citizen wants help with. */
export const BeginHelpBody = z.strictObject({ draft: z.uuid() });
/** Six digits as the citizen shows them. */
export const JoinHelpBody = z.strictObject({ code: z.string().check(z.regex(/^\d{6}$/)) });
export const CounterSignInBody = z.strictObject({ code: z.string().check(z.regex(/^\d{8}$/)) });
/** Whoever stands at the counter, as their card says; how it was looked at, and why they do not file themselves. */
export const BeginOnBehalfBody = z.strictObject({
  procedure: z.string().check(z.maxLength(100)),
  citizen: z.strictObject({
    citizenId: z.string().check(z.regex(/^\d{12}$/)),
    name: z.string().check(z.normalize('NFC'), z.trim(), z.minLength(1), z.maxLength(100), z.regex(anyLine)),
    born: z.union([z.iso.date(), z.string().check(z.regex(/^\d{4}$/))]),
  }),
  idCheck: IdCheck,
  hardship: Hardship,
  /** Look-ups that may be made to fill it in, by their ids, as the citizen said at the counter; no other is made. */
  consent: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(50)),
});
/** The signed sheet as it was announced; without it nothing is filed. */
export const SubmitOnBehalfBody = z.strictObject({ file: z.optional(z.uuid()) });
/** What is called wrong stands there only where the officer files it: else that is the citizen’s own to say. */
export const FillHelpedBody = z.strictObject({ answers: Answers, flags: z.optional(flags) });
export const SubmitDossierBody = z.strictObject({
  draft: z.uuid(),
  /** Checked against the procedure’s own form, so that every field error is named at once. */
  answers: z.unknown(),
  flags: z.optional(flags),
  /** “What I declare is true”: never ticked beforehand. */
  declaration: z.literal(true),
});
/** A signed answer of whoever decides outside the province: a JSON Web Token, whose claims its handler reads. */
export const OutsideDecisionBody = z.strictObject({
  answer: z.string().check(z.maxLength(16_000), z.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/)),
});
export const VerificationBody = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('propose'),
    /** Checked against what the procedure’s own edition has the officer establish. */
    assessed: z.optional(z.unknown()),
  }),
  z.strictObject({
    outcome: z.literal('refuse'),
    reasons: z.array(z.string()).check(z.minLength(1), z.maxLength(20)),
    note: z.optional(words),
  }),
]);
export const ConfirmationBody = z.discriminatedUnion('agree', [
  z.strictObject({ agree: z.literal(true) }),
  z.strictObject({ agree: z.literal(false), note: words }),
]);
export const ApprovalBody = z.discriminatedUnion('approve', [
  z.strictObject({ approve: z.literal(true) }),
  z.strictObject({ approve: z.literal(false), note: words }),
]);

/** Of an agency that was asked: it agrees, or says why it does not. */
export const OpinionBody = z.discriminatedUnion('agrees', [
  z.strictObject({ agrees: z.literal(true), note: z.optional(words) }),
  z.strictObject({ agrees: z.literal(false), note: words }),
]);
export type OpinionBody = z.infer<typeof OpinionBody>;

export const ReassignmentBody = z.strictObject({
  /** Staff id of whoever shall have the task. */
  to: z.string().check(z.minLength(1), z.maxLength(100)),
  reason: words,
});

export const SupplementRequestBody = z.strictObject({
  items: z
    .array(
      z.strictObject({
        component: code,
        fields: z.prefault(z.array(z.string().check(z.maxLength(100))).check(z.maxLength(50)), []),
        ground: z.string().check(z.normalize('NFC'), z.maxLength(500)),
      }),
    )
    .check(z.minLength(1), z.maxLength(20)),
  /** What is missing or wrong, in words for the citizen. */
  note: words,
});
const disputed = z.string().check(z.maxLength(100));
/** What a paper shows of a value that is called wrong: the source is right, or what stands in the paper. */
export const DisputeSettlementBody = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('source'), path: disputed, note: words }),
  z.strictObject({ by: z.literal('paper'), path: disputed, value: Answer, note: words }),
]);
export const ReviewClosureBody = z.strictObject({ path: disputed, note: words });
export const SupplementBody = z.strictObject({ answers: Answers });
export const WithdrawalBody = z.strictObject({ note: z.optional(words) });
/** A reason that the procedure knows by this code, and words beside it. */
export const ReasonBody = z.strictObject({ code, note: z.optional(words) });
export const ReschedulingBody = z.strictObject({ day: z.iso.date(), note: words });
/** An act that sends a letter or leads to a result, as it would be done. */
export const PaperPreviewBody = z.discriminatedUnion('paper', [
  z.extend(SupplementRequestBody, { paper: z.literal('supplement-request') }),
  z.strictObject({
    paper: z.literal('refusal-notice'),
    reasons: z.array(z.string()).check(z.minLength(1), z.maxLength(20)),
    note: z.optional(words),
  }),
  z.extend(ReschedulingBody, { paper: z.literal('apology') }),
  /** The result that a proposal, or an approval, would lead to. */
  z.strictObject({ paper: z.literal('result'), assessed: z.optional(z.unknown()) }),
]);
export type PaperPreviewBody = z.infer<typeof PaperPreviewBody>;
const instant = z.iso.datetime({ offset: true });
/** Which dead letters go back: of one consumer, one of them, or all. */
export const RedriveBody = z.strictObject({
  consumer: z.optional(z.string().check(z.maxLength(40))),
  id: z.optional(z.string().check(z.maxLength(100))),
});
export const OutageBody = z.strictObject({
  /** A window in which the system did not work. */
  from: instant,
  to: instant,
  /** What did not work, for everybody whose dossier it is: nothing of a person. */
  reason: z.optional(words.check(z.maxLength(300))),
  /** The `next` of the answer before, to go on behind it. */
  cursor: z.optional(code),
});
/** When they want to come: the beginning of one of the times offered. */
export const AppointmentBody = z.strictObject({ at: z.iso.datetime() });
/** Whether they came, and what was taken of them: that it was, never the data. */
export const AppearanceBody = z.discriminatedUnion('came', [
  z.strictObject({ came: z.literal(true), taken: z.array(Taken).check(z.maxLength(Taken.options.length)) }),
  z.strictObject({ came: z.literal(false) }),
]);
export const PaymentBody = z.strictObject({
  receipt: z.string().check(z.normalize('NFC'), z.trim(), z.minLength(1), z.maxLength(60), z.regex(anyText)),
});

/** A file that is about to be sent. */
export const FileBody = z.strictObject({
  component: code,
  /** As it is called where it comes from. */
  name: z.string().check(z.normalize('NFC'), z.trim(), z.minLength(1), z.maxLength(200), z.regex(anyText)),
  type: FileType,
  bytes: z.int().check(z.gte(1), z.lte(largestFile)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/** A scan of what the citizen has signed, and the hash that was printed on it. */
export const DeclarationBody = z.extend(z.omit(FileBody, { component: true }), { declared: Declared.shape.hash });

const staffId = z.string().check(z.minLength(1), z.maxLength(100));
const ground = words.check(z.maxLength(300));

export const DepartureBody = z.strictObject({
  ground,
  /** Staff ids of the colleagues who take the tasks of each step; those of the other step go back to the inbox. */
  to: z.optional(z.strictObject({ verify: z.optional(staffId), approve: z.optional(staffId) })),
});
export type DepartureBody = z.infer<typeof DepartureBody>;
export const DelegationBody = z.strictObject({
  procedures: z.union([z.literal('all'), z.array(z.string()).check(z.minLength(1), z.maxLength(200))]),
  /** First and last day, in Vietnam. */
  from: z.iso.date(),
  until: z.iso.date(),
  ground,
});
export const RevocationBody = z.strictObject({ mandate: z.string().check(z.maxLength(100)), ground });

/** DER of ECDSA or RSA, in base64. */
const signature = z.base64().check(z.minLength(8), z.maxLength(2000));
export const SignaturesBody = z.strictObject({
  signatures: z.array(z.strictObject({ dossier: code, signature })).check(z.minLength(1), z.maxLength(100)),
});
export const SignedResultBody = z.strictObject({
  /** A PDF in base64. */
  file: z.base64().check(z.minLength(8)),
});

export const ConfirmFileBody = z.strictObject({
  /** Every value that was read, as the officer stands for it; empty where the paper does not say it. */
  fields: z
    .array(
      z.strictObject({
        id: code,
        value: z.string().check(z.normalize('NFC'), z.trim(), z.maxLength(500), z.regex(/^[^\p{Cc}]*$/u)),
        /** They compared this one value with the picture. */
        looked: z.optional(z.boolean()),
      }),
    )
    .check(z.maxLength(60)),
});

/** A template as it is edited, and what it shall print; what is left out is the template’s own, or its sample’s. */
export const TemplatePreviewBody = z.strictObject({
  source: z.optional(z.string().check(z.maxLength(100_000))),
  data: z.optional(z.record(z.string().check(z.maxLength(100)), z.unknown())),
});

/** A question about one person; `reason`, in words, where no open dossier of the unit stands for it. */
export const LookUpBody = z.strictObject({
  question: Lookup.shape.question.check(z.refine((question) => question !== 'result')),
  /** Of a document in the wallet: which. */
  kind: z.optional(code),
  citizenId: z.string().check(z.regex(/^\d{12}$/)),
  dossier: z.optional(code),
  reason: z.optional(words.check(z.maxLength(300))),
});
export type LookUpBody = z.infer<typeof LookUpBody>;

/** Which source somebody wants asked about themselves. */
export const OwnDataBody = z.strictObject({ source: SourceId });

/** A file to be judged: a PDF in base64. */
export const JudgedFileBody = z.strictObject({
  file: z.base64().check(z.minLength(8)),
  /** The dossier whose result it shall be. */
  dossier: z.optional(code),
});

/** What each writing endpoint takes; the rest take no body. */
export const bodies: Readonly<Partial<Record<EndpointKey, z.ZodMiniType>>> = {
  'POST /v1/me/mandates': MandateBody,
  'POST /v1/drafts': OpenDraftBody,
  'PUT /v1/drafts/{id}': SaveDraftBody,
  'POST /v1/drafts/{id}/leaving': LeavingBody,
  'POST /v1/dossiers/{code}/rating': RatingBody,
  'POST /auth/counter': CounterSignInBody,
  'POST /v1/help': BeginHelpBody,
  'POST /v1/help-codes': JoinHelpBody,
  'PUT /v1/help/{id}/draft': FillHelpedBody,
  'POST /v1/on-behalf': BeginOnBehalfBody,
  'POST /v1/on-behalf/{id}/declaration': DeclarationBody,
  'POST /v1/on-behalf/{id}/submission': SubmitOnBehalfBody,
  'POST /v1/dossiers': SubmitDossierBody,
  'POST /v1/dossiers/{code}/verification': VerificationBody,
  'POST /v1/dossiers/{code}/confirmation': ConfirmationBody,
  'POST /v1/dossiers/{code}/approval': ApprovalBody,
  'POST /v1/dossiers/{code}/opinion': OpinionBody,
  'POST /v1/dossiers/{code}/reassignment': ReassignmentBody,
  'POST /v1/staff/{id}/departure': DepartureBody,
  'POST /v1/staff/{id}/delegation': DelegationBody,
  'POST /v1/staff/{id}/revocation': RevocationBody,
  'POST /v1/dossiers/{code}/supplement-request': SupplementRequestBody,
  'POST /v1/dossiers/{code}/supplement': SupplementBody,
  'POST /v1/dossiers/{code}/dispute-settlement': DisputeSettlementBody,
  'POST /v1/dossiers/{code}/review-closure': ReviewClosureBody,
  'POST /v1/dossiers/{code}/withdrawal': WithdrawalBody,
  'POST /v1/dossiers/{code}/suspension': ReasonBody,
  'POST /v1/dossiers/{code}/extension': ReasonBody,
  'POST /v1/dossiers/{code}/rescheduling': ReschedulingBody,
  'POST /v1/dossiers/{code}/paper-preview': PaperPreviewBody,
  'POST /v1/dossiers/{code}/result-revocation': ResultRevocationBody,
  'POST /v1/dossiers/{code}/result-correction': ResultCorrectionBody,
  'POST /v1/dossiers/{code}/paper-copy': PaperCopyBody,
  'POST /v1/dossiers/{code}/paper-copy-handing': PaperHandedBody,
  'POST /v1/dossiers/{code}/appointment': AppointmentBody,
  'POST /v1/dossiers/{code}/appearance': AppearanceBody,
  'POST /v1/dossiers/{code}/payment': PaymentBody,
  'POST /v1/outages': OutageBody,
  'POST /v1/dead-letters/redrive': RedriveBody,
  'POST /v1/dossiers/{code}/fee-waiver': ReasonBody,
  'POST /v1/signatures': SignaturesBody,
  'PUT /v1/dossiers/{code}/signed-result': SignedResultBody,
  'POST /v1/dossiers/{code}/files': FileBody,
  'POST /v1/verifications': JudgedFileBody,
  'POST /v1/lookups': LookUpBody,
  'POST /v1/me/data': OwnDataBody,
  'POST /v1/templates/{kind}/preview': TemplatePreviewBody,
  'POST /v1/dossiers/{code}/files/{file}/confirmation': ConfirmFileBody,
};
