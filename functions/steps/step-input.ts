import * as z from 'zod/mini';
import { Stage } from '../../events/step.ts';

const dossier = z.string();
const step = Stage;

/** What a state machine asks of this function. */
export const StepInput = z.discriminatedUnion('do', [
  z.object({ do: z.literal('check'), dossier }),
  z.object({ do: z.literal('acknowledge'), dossier }),
  z.object({ do: z.literal('decide'), dossier }),
  z.object({ do: z.literal('open'), dossier, step }),
  z.object({ do: z.literal('await'), dossier, step, token: z.string() }),
  z.object({ do: z.literal('await-signature'), dossier, token: z.string() }),
  z.object({ do: z.literal('fall-due'), dossier }),
  z.object({ do: z.literal('enter-register'), dossier }),
  z.object({ do: z.literal('return'), dossier }),
  z.object({
    do: z.literal('park'),
    dossier,
    error: z.string(),
    token: z.string(),
    /** It has waited a day already. */
    again: z.optional(z.literal('yes')),
  }),
]);
export type StepInput = z.infer<typeof StepInput>;
export type StepAsked<Do extends StepInput['do']> = Extract<StepInput, { do: Do }>;
