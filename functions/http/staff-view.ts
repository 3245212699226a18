import type { RecordedEvent } from '../../events/recorded-event.ts';
import { may } from '../../core/authorisation.ts';
import { isOwn } from '../../core/case.ts';
import { compare } from '../../core/comparison.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Conflict, Particulars } from '../../core/particulars.ts';
import type { Staff } from '../../core/person.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Text } from '../../core/text.ts';
import type { Act, DossierView, StaffDossierView } from '../answers/dossier.ts';

/** What this member of staff may do now. The commands decide again; this only spares useless buttons. */
export const allowedTo = (staff: Staff, dossier: Dossier): Act[] => {
  const { task, parked } = dossier;
  if (parked !== undefined) return may(staff, 'resume', dossier) ? ['resume'] : [];
  if (task === undefined || (task.step !== 'verify' && task.step !== 'approve')) return [];
  const own = isOwn(staff, dossier);
  const steer: Act[] = !own && may(staff, 'reassign', dossier) ? ['reassign'] : [];
  if (task.holder !== undefined && task.holder !== staff.id) return steer;
  if (own) return task.holder === undefined ? [] : ['release'];
  const hold: Act = task.holder === undefined ? 'claim' : 'release';
  if (task.step === 'verify') return may(staff, 'verify', dossier) ? [hold, 'propose', 'refuse', ...steer] : steer;
  const signs = may(staff, 'approve', dossier) && dossier.verifiedBy !== staff.id;
  return signs ? [hold, 'approve', 'decline', ...steer] : steer;
};

type Check = Omit<StaffDossierView['checks'][number], 'label'>;

const labels: Readonly<Record<string, Text>> = {
  dossiers: { vi: 'Hồ sơ khác', en: 'Other dossiers' },
  register: { vi: 'Sổ hộ tịch', en: 'The register' },
  identifier: { vi: 'Cấp số định danh', en: 'The personal identifier' },
};

/** What the national databases said about the dossier. */
const checksIn = ({ event }: RecordedEvent): readonly Check[] =>
  event.type === 'checks-recorded' ? event.data.checks : [];

/** What the register said afterwards. */
const refusalIn = ({ event }: RecordedEvent): readonly Check[] => {
  if (event.type !== 'register-refused') return [];
  const { source, code } = event.data;
  return [
    { id: source === 'population' ? 'identifier' : 'register', source, outcome: 'refused', evidence: code, fields: [] },
  ];
};

/** What of a dossier was sealed, and its log. */
interface Opened {
  readonly particulars: Particulars;
  readonly conflicts: readonly Conflict[];
  readonly log: readonly RecordedEvent[];
}

/** What staff see beside the citizen’s view: the task, the checks, and every value beside its source. */
export const staffView = (
  staff: Staff,
  dossier: Dossier,
  edition: Edition,
  { particulars, conflicts, log }: Opened,
): Omit<StaffDossierView, keyof DossierView> => ({
  ...(dossier.task === undefined ? {} : { task: { ...dossier.task, mine: dossier.task.holder === staff.id } }),
  ...(dossier.verifiedBy === undefined ? {} : { verifiedBy: dossier.verifiedBy }),
  ...(dossier.parked === undefined ? {} : { parked: dossier.parked }),
  allowed: allowedTo(staff, dossier),
  ...(isOwn(staff, dossier) ? { own: true as const } : {}),
  ...(particulars.applicant.name === '' ? {} : { applicantName: particulars.applicant.name }),
  checks: [...log.flatMap(checksIn), ...conflicts, ...log.flatMap(refusalIn)].map((check) => ({
    ...check,
    label: edition.lookups.find(({ id }) => id === check.id)?.label ?? labels[check.id],
  })),
  comparison: compare(edition, particulars),
  refusalReasons: edition.refusalReasons,
});
