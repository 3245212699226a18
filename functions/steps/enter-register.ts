import { machine } from '../../events/actor.ts';
import type { DossierEvent } from '../../events/dossier-event.ts';
import { identifierContext } from '../../core/particulars.ts';
import { fieldsIn } from '../accesses/field-sets.ts';
import { noteOwnReading } from '../accesses/note-reading.ts';
import { openParticulars } from '../dossiers/reader.ts';
import { SourceRefused } from '../sources/answer.ts';
import { adapters } from './registers/adapters.ts';
import { appendUntil, isoNow, type StepAnswer, type StepTools } from './step-tools.ts';

/** Enters what was approved in its register, or gives the dossier back to the officer when a national source says no to it. */
export const enterRegister = async (tools: StepTools, code: string): Promise<StepAnswer> => {
  const dossier = await tools.dossiers.require(code);
  const { register } = tools.catalogue.edition(dossier).result;
  if (dossier.phase !== 'issue' || dossier.register !== undefined || register === undefined)
    return { phase: dossier.phase };
  const { answers } = await openParticulars(tools.vault, dossier, async (sequence) =>
    tools.dossiers.event(code, sequence),
  );
  await noteOwnReading(tools, 'register', dossier, fieldsIn({ answers }));
  const head = { v: 1, at: isoNow(tools), by: machine } as const;
  // Nothing comes after an entry that is not written down: whatever else happens to the dossier, this is.
  const note = async (event: DossierEvent) => {
    const { phase } = await appendUntil(
      tools,
      code,
      () => event,
      (present) => present.phase !== 'issue' || present.register !== undefined,
    );
    return { phase };
  };
  try {
    const { citizenId, ...data } = await adapters[register].enter(tools, dossier, answers);
    if (citizenId === undefined) return await note({ ...head, type: 'register-entered', data });
    const subject = await tools.vault.hash(citizenId);
    const sealed = await tools.vault.seal(dossier.applicant, identifierContext(code), { citizenId });
    return await note({ ...head, type: 'register-entered', data: { ...data, subject }, sealed });
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    return note({ ...head, type: 'register-refused', data: { source: error.source, code: error.code } });
  }
};
