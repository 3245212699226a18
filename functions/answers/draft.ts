import * as z from 'zod/mini';
import { Acting } from '../../events/acting.ts';
import { Declared, FiledOnBehalf } from '../../events/filling.ts';
import { Draft } from '../../core/draft.ts';
import { Text } from '../../core/text.ts';

const version = z.int();

/** A form as its owner’s browser may see it. */
export const OpenedDraft = z.extend(
  z.omit(Draft, { applicant: true, represented: true, filling: true, assisted: true, hardship: true }),
  {
    version,
    /** For whom it is filled in, where that is not its owner, and by what right. */
    for: z.optional(z.strictObject({ by: Acting.shape.by, name: z.string() })),
  },
);
export type OpenedDraft = z.infer<typeof OpenedDraft>;

export const SavedDraft = z.strictObject({ version, updatedAt: z.string() });
export type SavedDraft = z.infer<typeof SavedDraft>;

/** Forms that somebody has not sent, the one that was saved last first. */
export const UnsentDrafts = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.uuid(),
      procedure: z.string(),
      slug: z.string(),
      name: Text,
      /** By what right it is filled in for somebody else; for whom it says itself. */
      by: z.optional(Acting.shape.by),
      openedAt: z.string(),
      savedAt: z.string(),
      /** It is gone then, if nobody saves it again. */
      until: z.string(),
    }),
  ),
});
export type UnsentDrafts = z.infer<typeof UnsentDrafts>;

/** A help as whoever asked for it sees it; the code stands only in the answer that made it. */
export const HelpView = z.strictObject({
  id: z.uuid(),
  state: z.enum(['waiting', 'helping', 'over']),
  /** Until when the code can be typed in, or the officer sees the form. */
  until: z.string(),
  code: z.optional(z.string()),
  helper: z.optional(z.strictObject({ name: z.string(), unit: Text })),
});
export type HelpView = z.infer<typeof HelpView>;

/** What the officer is told who has typed a code in. */
export const JoinedHelp = z.strictObject({ id: z.uuid(), until: z.string() });
export type JoinedHelp = z.infer<typeof JoinedHelp>;

/** What the officer is told who files for somebody at the counter: whether a source knows that it is they. */
export const BegunOnBehalf = z.extend(JoinedHelp, {
  identity: FiledOnBehalf.shape.identity,
  /** By their card they are certainly not 18 yet. */
  minor: z.optional(z.literal(true)),
});
export type BegunOnBehalf = z.infer<typeof BegunOnBehalf>;

/** What a citizen is to sign: all that will be filed for them, and what is printed beside it to know it by. */
export const Sheet = z.strictObject({ declared: Declared, answers: Draft.shape.answers, flags: Draft.shape.flags });
export type Sheet = z.infer<typeof Sheet>;

/** A form as the officer sees it who helps to fill it in. */
export const HelpedDraft = z.extend(OpenedDraft, { applicant: Draft.shape.applicant, until: z.string() });
export type HelpedDraft = z.infer<typeof HelpedDraft>;
