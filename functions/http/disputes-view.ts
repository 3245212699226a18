import type { Dossier } from '../../core/dossier.ts';
import { fieldsOf } from '../../core/form/answers.ts';
import type { Particulars } from '../../core/particulars.ts';
import { agencyOf, type Province } from '../../core/province.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { DossierView } from '../answers/dossier.ts';
import type { Said } from '../dossiers/said.ts';

type Shown = NonNullable<DossierView['disputes']>[number];

/** Each value that is called wrong, what has become of it and, for whoever may read it, what was said of it. */
export const disputesView = (
  province: Province,
  { form }: Edition,
  { disputes }: Dossier,
  { flags }: Particulars,
  said: readonly Said[],
): Pick<DossierView, 'disputes'> => {
  if (disputes === undefined) return {};
  const shown = disputes.map(({ case: sent, answer, settled, ...dispute }): Shown => {
    const { path } = dispute;
    const flag = flags.find((each) => each.path === path);
    const of = said.filter((each) => each.dispute.path === path);
    const owner = of.flatMap((each) => each.owner ?? [])[0];
    const officer = of.flatMap((each) => each.officer ?? [])[0];
    return {
      ...dispute,
      label: fieldsOf(form).find((placed) => placed.path === path)?.field.label ?? { vi: path, en: path },
      ...(flag === undefined ? {} : { claim: flag }),
      ...(sent === undefined ? {} : { sentAt: sent.sentAt, dueAt: sent.dueAt }),
      ...(sent?.reviewer === undefined
        ? {}
        : { reviewer: agencyOf(province, sent.reviewer.unit)?.name ?? province.agency.name }),
      ...(answer === undefined
        ? {}
        : {
            answer: {
              outcome: answer.outcome,
              at: answer.at,
              ...(answer.late === true ? { late: answer.late } : {}),
              ...(owner === undefined
                ? {}
                : { before: owner.before, value: owner.value, on: owner.on, basis: owner.basis }),
            },
          }),
      ...(settled === undefined
        ? {}
        : { settled: { by: settled.by, at: settled.at, ...(officer === undefined ? {} : { value: officer.value }) } }),
    };
  });
  return { disputes: shown };
};
