import * as z from 'zod/mini';

/** One agency that was asked, by its kind, and its answer: its own word, or what its silence means. */
export const Consulted = z.strictObject({
  agency: z.string(),
  unit: z.string(),
  askedAt: z.string(),
  dueAt: z.string(),
  answer: z.optional(
    z.strictObject({
      said: z.enum(['agrees', 'objects', 'consent', 'escalate']),
      at: z.string(),
      /** Staff id, or the platform’s where the time was over. */
      by: z.string(),
      /** An officer has had it before them, as not all agreed. */
      weighed: z.optional(z.literal(true)),
    }),
  ),
});
export type Consulted = z.infer<typeof Consulted>;

interface Asked {
  readonly consulted?: readonly Consulted[] | undefined;
}

/** Those whose answer is waited for. */
export const openOpinions = ({ consulted = [] }: Asked): readonly Consulted[] =>
  consulted.filter(({ answer }) => answer === undefined);

/** The open one that is due first. */
export const nextOpinion = (asked: Asked): Consulted | undefined =>
  openOpinions(asked).toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
