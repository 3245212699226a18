import * as z from 'zod/mini';
import { Step } from '../../events/step.ts';
import { PauseCause } from '../../core/rules.ts';
import { Text } from '../../core/text.ts';

const instant = z.string();
const maybe = z.optional(instant);
const minutes = z.number();

/** The clock of a dossier. Instants are ISO 8601; minutes are working minutes, those left negative when it is late. */
export const ClockView = z.strictObject({
  dossier: z.string(),
  at: instant,
  /** From when the term is counted. */
  receivedAt: instant,
  due: instant,
  remaining: minutes,
  state: z.enum(['running', 'paused', 'ended']),
  /** What happens now, who acts, and by when. */
  sentence: Text,
  perStep: z.array(
    z.strictObject({
      step: Step,
      began: instant,
      ended: maybe,
      due: instant,
      late: z.boolean(),
      allowed: minutes,
      used: minutes,
    }),
  ),
  pausedBy: z.array(
    z.strictObject({
      because: z.enum([...PauseCause.options, 'third-person']),
      from: instant,
      to: maybe,
      minutes,
      ground: z.string(),
    }),
  ),
  timers: z.array(z.strictObject({ id: z.string(), due: instant, metAt: maybe, late: z.boolean() })),
  rescheduledAt: maybe,
  apologyBy: maybe,
  nextDeadline: z.optional(
    z.strictObject({
      what: z.enum(['answer', 'step', 'silence', 'notice', 'apology', 'result']),
      at: instant,
      id: z.optional(z.string()),
    }),
  ),
  lateCause: z.optional(
    z.strictObject({ kind: z.enum(['platform', 'terms', 'step']), step: z.optional(Step), minutes }),
  ),
  /** The reckoning, sentence by sentence, with the law it stands on. */
  explanation: z.array(
    z.extend(Text, { at: instant, ground: z.optional(z.string()), unverified: z.optional(z.string()) }),
  ),
});
export type ClockView = z.infer<typeof ClockView>;
