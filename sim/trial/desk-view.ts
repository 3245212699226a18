import * as z from 'zod';
import { ask, type Desk } from '../people/desk.ts';

const Reason = z.looseObject({ code: z.string() });

const Seen = z.looseObject({
  code: z.string(),
  phase: z.string(),
  version: z.number(),
  finance: z.string(),
  allowed: z.array(z.string()).default([]),
  checks: z
    .array(
      z.looseObject({ id: z.string(), source: z.string(), outcome: z.string(), unasked: z.optional(z.literal(true)) }),
    )
    .default([]),
  askable: z
    .array(z.looseObject({ id: z.string(), ground: z.string(), fields: z.array(z.looseObject({ path: z.string() })) }))
    .default([]),
  refusalReasons: z.array(Reason).default([]),
  suspensions: z.array(Reason).default([]),
  extensions: z.array(Reason).default([]),
  exemptions: z.array(Reason).default([]),
  disputes: z
    .array(
      z.looseObject({
        path: z.string(),
        policy: z.string(),
        review: z.optional(z.string()),
        sentAt: z.optional(z.string()),
        answer: z.optional(z.unknown()),
        settled: z.optional(z.unknown()),
      }),
    )
    .default([]),
  task: z.optional(z.looseObject({ holder: z.optional(z.string()), mine: z.boolean() })),
});
/** A dossier as staff see it, as far as a trial goes by it. */
export type Seen = z.infer<typeof Seen>;

export const look = async (desk: Desk, code: string): Promise<Seen | undefined> =>
  Seen.safeParse((await ask(desk, 'GET /v1/dossiers/{code}', { path: { code } }))?.body).data;

const Claimed = z.object({ version: z.number() });

/** Takes the task; nothing when somebody else was faster. */
export const claim = async (desk: Desk, seen: Seen): Promise<Seen | undefined> => {
  if (seen.task?.mine === true) return seen;
  if (!seen.allowed.includes('claim')) return undefined;
  const { code, version } = seen;
  const headers = { 'if-match': `"${version}"` };
  const answered = await ask(desk, 'POST /v1/dossiers/{code}/claim', { path: { code }, headers });
  const told = Claimed.safeParse(answered?.body).data;
  return answered?.status === 200 && told !== undefined ? { ...seen, version: told.version } : undefined;
};
