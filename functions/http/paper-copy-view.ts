import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import { allows } from '../../core/fold.ts';
import { may } from '../../core/authorisation.ts';
import type { Person } from '../../core/person.ts';
import { rulesOn } from '../../core/rules.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { DossierView } from '../answers/dossier.ts';
import type { Catalogue } from '../catalogue.ts';
import { openPostalItem } from '../dossiers/reader.ts';
import type { Vault } from '../vault/vault.ts';

type Asked = NonNullable<NonNullable<DossierView['paperCopy']>['asked']>;

interface Tools {
  readonly catalogue: Pick<Catalogue, 'rules'>;
  readonly vault: Vault;
}

/** The last request, from the log: one that has lapsed stands in the dossier no more. */
const askedIn = async (
  { vault }: Tools,
  dossier: Dossier,
  log: readonly RecordedEvent[],
): Promise<Asked | undefined> => {
  const { delivery, paperCopy } = dossier;
  const event = log.findLast((recorded) => recorded.event.type === 'paper-copy-requested')?.event;
  if (event?.type !== 'paper-copy-requested') return undefined;
  const { at, data } = event;
  if (delivery === 'paper-asked') return { at, way: data.way, state: 'open' };
  const handedAt = paperCopy?.at === at ? paperCopy.handed : undefined;
  if (handedAt === undefined) return { at, way: data.way, state: 'lapsed' };
  const handing = log.findLast((recorded) => recorded.event.type === 'paper-copy-handed');
  const item = handing === undefined ? undefined : await openPostalItem(vault, dossier, handing);
  return { at, way: data.way, state: 'handed', handedAt, ...(item === undefined ? {} : { item }) };
};

/** The result on paper, for whoever has it; offered to a citizen who may ask for it. */
export const paperCopyView = async (
  tools: Tools,
  person: Person,
  dossier: Dossier,
  log: readonly RecordedEvent[],
  at: number,
): Promise<DossierView['paperCopy']> => {
  const { paperCopies } = rulesOn(tools.catalogue.rules, dateOf(at));
  if (dossier.result === undefined || paperCopies === undefined) return undefined;
  const { fee, ground } = paperCopies;
  const asked = await askedIn(tools, dossier, log);
  const offered = allows(dossier, 'paper-copy-requested') && may(person, 'request-paper-copy', dossier);
  return { offered, fee, ground, ...(asked === undefined ? {} : { asked }) };
};
