import * as z from 'zod/mini';
import { Answers } from '../../core/form/answers.ts';
import { Form } from '../../core/form/field.ts';
import { Consultation } from '../../core/procedure/consultation.ts';
import { Text } from '../../core/text.ts';
import { DossierView } from './dossier.ts';

/** What another agency is asked about a dossier, and all that it sees of it. */
export const AskedQuestion = z.extend(
  z.pick(DossierView, { code: true, procedure: true, name: true, version: true, communes: true }),
  {
    /** The agency that asks and decides. */
    asker: Text,
    ...z.pick(Consultation, { question: true, silence: true, ground: true }).shape,
    /** When it was asked, and until when it answers. */
    askedAt: z.string(),
    dueAt: z.string(),
    /** The fields that it is asked about, of the form, and their answers. */
    form: Form,
    answers: Answers,
    /** It names this very member of staff, so a colleague answers. */
    own: z.optional(z.literal(true)),
  },
);
export type AskedQuestion = z.infer<typeof AskedQuestion>;

/** One agency that was asked, and what it said or what its silence means. */
export const Opinion = z.strictObject({
  agency: Text,
  unit: z.string(),
  question: Text,
  askedAt: z.string(),
  dueAt: z.string(),
  said: z.optional(z.enum(['agrees', 'objects', 'consent', 'escalate'])),
  at: z.optional(z.string()),
  /** In its words, among staff. */
  note: z.optional(z.string()),
});
export type Opinion = z.infer<typeof Opinion>;
