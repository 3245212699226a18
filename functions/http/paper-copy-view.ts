import type { RecordedEvent } from '../../events/recorded-event.ts';
import { allows, type Dossier } from '../../core/dossier.ts';
import { may } from '../../core/authorisation.ts';
import type { Person } from '../../core/person.ts';
import { rulesOn } from '../../core/rules.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { DossierView } from '../answers/dossier.ts';
import type { Catalogue } from '../catalogue.ts';

type Asked = NonNullable<NonNullable<DossierView['paperCopy']>['asked']>;

/** The last request, from the log: one that has lapsed stands in the dossier no more. */
const askedIn = ({ delivery, paperCopy }: Dossier, log: readonly RecordedEvent[]): Asked | undefined => {
  const event = log.findLast((recorded) => recorded.event.type === 'paper-copy-requested')?.event;
  if (event?.type !== 'paper-copy-requested') return undefined;
  const { at, data } = event;
  if (delivery === 'paper-asked') return { at, way: data.way, state: 'open' };
  const handedAt = paperCopy?.at === at ? paperCopy.handed : undefined;
  return handedAt === undefined
    ? { at, way: data.way, state: 'lapsed' }
    : { at, way: data.way, state: 'handed', handedAt };
};

/** The result on paper, for whoever has it; offered to a citizen who may ask for it. */
export const paperCopyView = (
  { rules }: Pick<Catalogue, 'rules'>,
  person: Person,
  dossier: Dossier,
  log: readonly RecordedEvent[],
  at: number,
): DossierView['paperCopy'] => {
  const { paperCopies } = rulesOn(rules, dateOf(at));
  if (dossier.result === undefined || paperCopies === undefined) return undefined;
  const { fee, ground } = paperCopies;
  const asked = askedIn(dossier, log);
  const offered = allows(dossier, 'paper-copy-requested') && may(person, 'request-paper-copy', dossier);
  return { offered, fee, ground, ...(asked === undefined ? {} : { asked }) };
};
