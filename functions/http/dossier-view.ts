import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Particulars } from '../../core/particulars.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import { eventTexts, nowSentence } from '../../core/sentences.ts';
import { statuses } from '../../core/status.ts';
import type { DossierSummary, DossierView } from '../answers/dossier.ts';
import type { Catalogue } from '../catalogue.ts';

/** One line of a list of dossiers. */
export const summaryOf = (catalogue: Catalogue, dossier: Dossier): DossierSummary => {
  const { code, procedure, status, phase, dueAt, submittedAt, changedAt } = dossier;
  const { vi, en } = statuses[status];
  const action = phase === 'confirm' && dossier.parked === undefined ? { action: 'confirm' as const } : {};
  const { name } = catalogue.procedure(procedure);
  return { code, procedure, name, status, statusText: { vi, en }, phase, dueAt, submittedAt, changedAt, ...action };
};

/** What the edition says is particular about the dossier, in words. */
export const marksOf = (edition: Edition, { marks }: Dossier): DossierView['marks'] =>
  edition.marks.filter(({ id }) => marks.includes(id)).map(({ id, label }) => ({ id, label }));

/** What everybody who may see the dossier sees of it. */
export const dossierView = (
  catalogue: Catalogue,
  dossier: Dossier,
  edition: Edition,
  particulars: Particulars,
  log: readonly RecordedEvent[],
): Omit<DossierView, 'notes'> => {
  const commune = catalogue.province.communes.find(({ code }) => code === dossier.commune);
  const { answers, prefill, flags } = particulars;
  const refused = log.flatMap(({ event }) => (event.type === 'dossier-refused' ? event.data.reasons : []));
  return {
    ...summaryOf(catalogue, dossier),
    edition: dossier.edition,
    version: dossier.version,
    commune: { code: dossier.commune, fullName: commune?.fullName ?? dossier.commune },
    marks: marksOf(edition, dossier),
    sentence: nowSentence(dossier),
    form: edition.form,
    answers,
    prefill,
    flags,
    timeline: log.map(({ event }) => ({
      type: event.type,
      at: event.at,
      text: eventTexts[event.type],
      by: event.by.kind,
    })),
    receipt: `/v1/dossiers/${dossier.code}/receipt`,
    ...(dossier.result === undefined
      ? {}
      : {
          result: {
            number: dossier.result.number,
            issuedAt: dossier.result.issuedAt,
            url: `/v1/dossiers/${dossier.code}/result`,
          },
        }),
    ...(refused.length === 0
      ? {}
      : { refusal: refused.map((reason) => ({ ...reason, label: labelOf(edition, reason.code) })) }),
  };
};

const labelOf = (edition: Edition, code: string) =>
  edition.refusalReasons.find((reason) => reason.code === code)?.label ?? { vi: code, en: code };
