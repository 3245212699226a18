import * as z from 'zod/mini';
import { Text } from '../text.ts';
import { PaperKind } from './paper-kind.ts';

/** One document the law lists for a dossier, and what stands in for it so that nobody is asked twice. */
export const Component = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  name: Text,
  /**
   * `eform`: the form itself; `data`: looked up, and asked for only where its look-ups (`foundBy`) were of no use, without
   * any never; `submit` / `present`: asked only when nothing replaces it.
   */
  kind: z.enum(['eform', 'data', 'submit', 'present']),
  copies: z.int().check(z.nonnegative()),
  when: z.optional(Text),
  replacedBy: z.array(z.strictObject({ database: z.string(), name: z.string(), owner: z.string() })),
  /** Look-ups of the edition, any of which makes it needless when it agreed with the dossier. */
  foundBy: z.optional(z.array(z.string())),
  /** All of those that bear on what was declared have to agree. */
  foundTogether: z.optional(z.literal(true)),
  /** It is shown or handed over on paper only and never kept as a file, and the law behind that. */
  undigitised: z.optional(z.strictObject({ ground: z.string(), unverified: z.optional(z.string()) })),
  /** What kind of paper it is, where values can be read from a scan of it. */
  paper: z.optional(PaperKind),
  /**
   * Which field of the form, or `applicant.citizenId` and `applicant.name`, says the same as a field of that paper, so
   * that whoever compares sees both. By field of the paper.
   */
  declares: z.optional(z.record(z.string(), z.string())),
  ground: z.string(),
  unverified: z.optional(z.string()),
});
export type Component = z.infer<typeof Component>;

/** Whether it can ever be a paper that somebody brings. */
export const canBePaper = ({ kind, foundBy = [] }: Pick<Component, 'kind' | 'foundBy'>): boolean =>
  kind === 'submit' || kind === 'present' || (kind === 'data' && foundBy.length > 0);
