import type { Disputed } from '../../events/submission.ts';
import type { Draft, Flag } from '../draft.ts';
import { fieldsOf } from '../form/answers.ts';
import type { Form } from '../form/field.ts';
import { answerableFor } from '../sign-in.ts';

/** What it means for a dossier that its citizen calls this value wrong, by the data of the procedure. */
export const policyAt = (form: Form, path: string): Disputed['policy'] =>
  fieldsOf(form).find((placed) => placed.path === path)?.field.prefill?.dispute ?? 'proceed-marked';

/** Which values of the sources are called wrong, each once; a flag at what no source gave is only the person’s own word. */
export const disputedIn = (form: Form, prefill: Draft['prefill'], flags: readonly Flag[]): Disputed[] =>
  [...new Set(flags.map(({ path }) => path))].flatMap((path) => {
    const held = prefill[path];
    return held === undefined ? [] : [{ path, source: answerableFor(held.source), policy: policyAt(form, path) }];
  });
