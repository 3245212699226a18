import type { RecordedEvent } from '../../events/recorded-event.ts';
import { isOwn } from '../../core/case.ts';
import type { Clock } from '../../core/clock/clock.ts';
import { compare } from '../../core/comparison.ts';
import { isRefusable } from '../../core/decide.ts';
import type { Dossier } from '../../core/dossier.ts';
import { fieldsOf } from '../../core/form/answers.ts';
import type { Findings, Particulars } from '../../core/particulars.ts';
import type { Staff } from '../../core/person.ts';
import { objectionTo, type Known } from '../../core/guard/objection.ts';
import { objectionText } from '../../core/guard/objection-text.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Source } from '../../core/procedure/source.ts';
import { lastChecks } from '../../core/source-checks.ts';
import { isSettled } from '../../core/supplement.ts';
import { isUnused } from '../../core/suspension.ts';
import type { Sync } from '../../core/sync.ts';
import type { Text } from '../../core/text.ts';
import type { DossierView } from '../answers/dossier.ts';
import type { StaffDossierView } from '../answers/staff-dossier.ts';
import { allowedTo } from './allowed-acts.ts';

type Check = Omit<StaffDossierView['checks'][number], 'label'>;

const labels: Readonly<Record<string, Text>> = {
  dossiers: { vi: 'Hồ sơ khác', en: 'Other dossiers' },
  register: { vi: 'Sổ hộ tịch', en: 'The register' },
  identifier: { vi: 'Cấp số định danh', en: 'The personal identifier' },
};

/** What the register said afterwards. */
const refusalIn = ({ event }: RecordedEvent): readonly Check[] => {
  if (event.type !== 'register-refused') return [];
  const { source, code } = event.data;
  return [
    { id: source === 'population' ? 'identifier' : 'register', source, outcome: 'refused', evidence: code, fields: [] },
  ];
};

const itemsIn = ({ event }: RecordedEvent) => (event.type === 'supplement-requested' ? event.data.items : []);

/** What of a dossier was sealed, its log, its clock, and how far the national portal knows of it. */
interface Opened extends Pick<StaffDossierView, 'resting'> {
  readonly particulars: Particulars;
  readonly findings: Findings;
  readonly log: readonly RecordedEvent[];
  readonly clock: Clock;
  readonly sync: Sync;
  /** Between which days another one can be promised, where anybody may. */
  readonly newDays: NonNullable<StaffDossierView['newDay']>;
  /** What is known by now, for what may be asked. */
  readonly known: Known;
  readonly sources: readonly Source[];
}

const syncView = ({ state, acknowledged, error, revision, at }: Sync): StaffDossierView['synchronisation'] => ({
  state,
  ...(acknowledged === undefined ? {} : { acknowledged }),
  ...(error === undefined ? {} : { error }),
  ...(revision === 0 ? {} : { at }),
});

/** What may be asked of the citizen: never what the agency looks up, nor what a source gave. */
const askableOf = (
  { components, form, ...edition }: Edition,
  { prefill }: Particulars,
  known: Known,
): StaffDossierView['askable'] => {
  const open = fieldsOf(form).flatMap(({ path, field: { label } }) =>
    isSettled({ ...edition, form }, prefill, path) ? [] : [{ path, label }],
  );
  return components.flatMap((component) => {
    const { id, name, when, ground, kind } = component;
    if (objectionTo(component, known) !== undefined || (kind === 'eform' && open.length === 0)) return [];
    const fields = kind === 'eform' ? open : [];
    return [{ id, name, ...(when === undefined ? {} : { when }), ground, fields }];
  });
};

/** What may not be asked for, and why. */
const withheldFrom = (
  { components }: Edition,
  known: Known,
  sources: readonly Source[],
): NonNullable<StaffDossierView['withheld']> =>
  components.flatMap((component) => {
    const objection = objectionTo(component, known);
    if (objection === undefined) return [];
    const { id, name } = component;
    return [{ id, name, code: objection.code, why: objectionText(component, objection, sources) }];
  });

const onBehalfView = (
  { idCheck, identity }: NonNullable<Dossier['onBehalf']>,
  { hardship }: Particulars,
): NonNullable<StaffDossierView['onBehalf']> => ({
  idCheck,
  identity,
  ...(hardship === undefined ? {} : { hardship }),
});

const bare = ({ code, label, ground }: StaffDossierView['extensions'][number]) => ({ code, label, ground });

/** What staff see beside the citizen’s view: the task, the checks, and every value beside its source. */
export const staffView = (
  staff: Staff,
  dossier: Dossier,
  edition: Edition,
  { particulars, findings, log, clock, sync, newDays, resting, known, sources }: Opened,
): Omit<StaffDossierView, keyof DossierView> => {
  const allowed = allowedTo({ staff, dossier, edition, clock, items: log.flatMap(itemsIn) });
  return {
    ...(dossier.task === undefined ? {} : { task: { ...dossier.task, mine: dossier.task.holder === staff.id } }),
    ...(dossier.verifiedBy === undefined ? {} : { verifiedBy: dossier.verifiedBy }),
    ...(edition.assessment === undefined
      ? {}
      : {
          assessment: {
            form: edition.assessment,
            ...(particulars.assessed === undefined ? {} : { values: particulars.assessed }),
          },
        }),
    assessors: dossier.assessors,
    assistants: dossier.assistants,
    ...(dossier.onBehalf === undefined ? {} : { onBehalf: onBehalfView(dossier.onBehalf, particulars) }),
    ...(dossier.parked === undefined ? {} : { parked: dossier.parked }),
    allowed,
    ...(allowed.includes('reschedule') ? { newDay: newDays } : {}),
    ...(isOwn(staff, dossier) ? { own: true as const } : {}),
    ...(particulars.applicant.name === '' ? {} : { applicantName: particulars.applicant.name }),
    ...(dossier.unfit === undefined || dossier.unfit.length === 0 ? {} : { unfit: dossier.unfit }),
    checks: [...lastChecks(log), ...findings.conflicts, ...log.flatMap(refusalIn)].map((check) => {
      const lookup = edition.lookups.find(({ id }) => id === check.id);
      const condition = 'unasked' in check && check.unasked === true ? lookup?.when : undefined;
      return {
        ...check,
        label: lookup?.label ?? labels[check.id],
        ...(condition === undefined ? {} : { bearsOn: condition.field }),
      };
    }),
    comparison: compare(edition, particulars, findings.said),
    ...(particulars.consent === undefined ? {} : { consent: particulars.consent }),
    ...(dossier.silent === undefined ? {} : { silent: dossier.silent }),
    synchronisation: syncView(sync),
    refusalReasons: edition.refusalReasons.filter((reason) => isRefusable(dossier, reason, particulars)).map(bare),
    askable: askableOf(edition, particulars, known),
    withheld: withheldFrom(edition, known, sources),
    suspensions: edition.suspensions.filter(({ code }) => isUnused(dossier, code)).map(bare),
    extensions: edition.extensions.filter(({ code }) => isUnused(dossier, code)).map(bare),
    exemptions: edition.fee.exemptions,
    resting,
    revocations: edition.result.revocations.map(bare),
    corrections: edition.result.corrections.map((reason) => ({ ...bare(reason), alike: reason.alike === true })),
  };
};
