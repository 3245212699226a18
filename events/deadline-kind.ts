import * as z from 'zod/mini';

/**
 * What the agency has to keep beside the terms of its steps: telling whoever filed whether anything is missing, an
 * apology with a new day in time, and the result.
 */
export const DeadlineKind = z.enum(['notice', 'apology', 'result']);
export type DeadlineKind = z.infer<typeof DeadlineKind>;
