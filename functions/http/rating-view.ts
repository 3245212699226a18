import type { RecordedEvent } from '../../events/recorded-event.ts';
import { may } from '../../core/authorisation.ts';
import type { Dossier } from '../../core/dossier.ts';
import { Note, noteContext } from '../../core/particulars.ts';
import type { Person } from '../../core/person.ts';
import { changeableUntil, isRatable } from '../../core/ratings.ts';
import type { DossierView } from '../answers/dossier.ts';
import type { Vault } from '../vault/vault.ts';

type Rating = NonNullable<DossierView['rating']>;

/** The words beside a rating, if there are any. */
export const wordsOf = async (
  vault: Vault,
  { applicant, code }: Dossier,
  { event, sequence }: RecordedEvent,
): Promise<{ words?: string }> => {
  if (event.sealed === undefined) return {};
  const opened: unknown = JSON.parse(await vault.open(applicant, noteContext(code, sequence), event.sealed));
  const { note } = Note.parse(opened);
  return note === '' ? {} : { words: note };
};

/** What the last rating says, for whoever gave it: nobody else reads it beside a name, whose matter it is included. */
const givenIn = async (
  vault: Vault,
  person: Person,
  dossier: Dossier,
  log: readonly RecordedEvent[],
): Promise<Pick<Rating, 'given'>> => {
  const last = dossier.rated === undefined ? undefined : log[dossier.rated.last - 1];
  if (last?.event.type !== 'dossier-rated' || last.event.by.id !== person.id) return {};
  const { score, reasons } = last.event.data;
  return { given: { at: last.event.at, score, reasons, ...(await wordsOf(vault, dossier, last)) } };
};

/** Whether somebody may rate how it went, now that it has ended, and what they have said; nothing for anybody else. */
export const ratingView = async (
  vault: Vault,
  person: Person,
  dossier: Dossier,
  log: readonly RecordedEvent[],
  at: number,
): Promise<Pick<DossierView, 'rating'>> => {
  if (person.kind !== 'citizen' || !may(person, 'rate', dossier)) return {};
  const open = isRatable(dossier, at);
  const given = await givenIn(vault, person, dossier, log);
  if (!open && given.given === undefined) return {};
  const until = changeableUntil(dossier);
  return { rating: { open, ...(until === undefined ? {} : { until: new Date(until).toISOString() }), ...given } };
};
