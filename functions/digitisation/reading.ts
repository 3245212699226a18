import * as z from 'zod/mini';

/** In parts of the page’s width and height. */
const Box = z.object({ page: z.int(), x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/** Why an officer must look at a value before it counts. */
export const Doubt = z.enum(['unsure', 'surname', 'shape', 'code-differs', 'unproven']);
export type Doubt = z.infer<typeof Doubt>;

export const ReadField = z.object({
  id: z.string(),
  value: z.string(),
  /** 0 to 100, of the word that was read worst. */
  confidence: z.number(),
  /** Read from print, taken from text that the file holds, or from the code on a card, which nobody signed. */
  from: z.enum(['print', 'text', 'code']),
  box: z.optional(Box),
  doubts: z.array(Doubt),
  /** What was more likely meant; offered, never taken. */
  likely: z.optional(z.string()),
});
export type ReadField = z.infer<typeof ReadField>;

export const Finding = z.object({ rule: z.string(), page: z.optional(z.int()), figure: z.optional(z.number()) });
export type Finding = z.infer<typeof Finding>;

export const PageImage = z.object({
  page: z.int(),
  width: z.int(),
  height: z.int(),
  points: z.optional(z.array(z.number())),
});

/** What was read in one file; it only fills in beforehand what an officer then stands for. */
export const Reading = z.object({
  v: z.literal(1),
  file: z.string(),
  component: z.string(),
  /** Nothing is looked for in a paper of no known kind. */
  kind: z.optional(z.string()),
  /** Of the file that was read. */
  sha256: z.string(),
  at: z.string(),
  pages: z.array(PageImage),
  /** How many pages the file has, where not all of them are among `pages`. */
  total: z.optional(z.int()),
  fields: z.array(ReadField),
  findings: z.array(Finding),
});
export type Reading = z.infer<typeof Reading>;
