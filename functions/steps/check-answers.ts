import { machine } from '../../events/actor.ts';
import { conflictsContext } from '../../core/particulars.ts';
import { openParticulars } from '../dossiers/reader.ts';
import { hearSources } from './hear-sources.ts';
import { appendOrFollow, appendUntil, isoNow, type StepAnswer, type StepTools } from './step-tools.ts';

/** Compares the dossier with the national databases once more; an outage is recorded, never held against the citizen. */
export const checkAnswers = async (tools: StepTools, code: string): Promise<StepAnswer> => {
  const dossier = await tools.dossiers.require(code);
  if (dossier.phase !== 'check') return { phase: dossier.phase };
  const edition = tools.catalogue.edition(dossier);
  const particulars = await openParticulars(tools.vault, dossier, async (sequence) =>
    tools.dossiers.event(code, sequence),
  );
  const hearing = { edition, lookups: edition.lookups, particulars, asking: 'check', at: isoNow(tools) };
  const { checks, findings } = await hearSources(tools, dossier, hearing);
  const head = { v: 1, at: isoNow(tools), by: machine } as const;
  const silent = checks.flatMap(({ id, outcome }) => (outcome === 'unavailable' ? [id] : []));
  // On the log whatever else happens at the same time, and of this check: an earlier try may have missed other sources.
  const before =
    silent.length === 0
      ? dossier
      : await appendUntil(
          tools,
          code,
          () => ({ ...head, type: 'checks-postponed', data: { lookups: silent } }),
          (present) => present.phase !== 'check' || silent.every((id) => present.silent?.lookups.includes(id) === true),
        );
  if (before.phase !== 'check') return { phase: before.phase };
  return appendOrFollow(tools, before, {
    ...head,
    type: 'checks-recorded',
    data: { checks: [...checks] },
    sealed: await tools.vault.seal(dossier.applicant, conflictsContext(code), findings),
  });
};
