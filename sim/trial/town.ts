import type { Phase } from '../../core/lifecycle.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { WorkingTime } from '../../core/working-time.ts';
import type { Answered } from '../runtime/http.ts';
import { ask, minute, type Desk } from '../people/desk.ts';
import type { Filing, Worked } from './sample.ts';
import { minutesOf, type Deed } from './shares.ts';
import type { EndpointKey } from '../../functions/endpoints.ts';

/** Whether an agency agrees, and when it says so: perhaps too late, perhaps never. */
export interface Opinion {
  readonly code: string;
  readonly version: number;
  readonly agrees: boolean;
  readonly at: number;
}

/** What everybody in a trial shares. */
export interface Town {
  readonly slug: string;
  readonly edition: Edition;
  readonly communes: readonly [string, ...string[]];
  readonly working: WorkingTime;
  /** Where each dossier stands, as messages tell people at once: nobody looks in vain. */
  readonly phases: ReadonlyMap<string, Phase>;
  /** Dossiers of which the owner of some data has not answered, or a leader has not looked at what it said. */
  readonly awaited: ReadonlySet<string>;
  /** What citizens did elsewhere: dossiers for which they have paid, and brought papers to the counter. */
  readonly paid: Set<string>;
  readonly brought: Set<string>;
  /** Dossiers that were filed for a firm: whoever acts in one has the register asked first whether they still may. */
  readonly ofFirms: Set<string>;
  /** Appointments whose time has come: whether somebody is there. */
  readonly appearances: Map<string, boolean>;
  /** What agencies have made up their mind to say, by agency and dossier. */
  readonly opinions: Map<string, Opinion>;
  readonly filings: Filing[];
  readonly worked: Worked[];
}

/** Rests while the counters are closed. */
export const untilOpen = async ({ agenda }: Desk, { working }: Town): Promise<void> => {
  const now = agenda.now();
  await agenda.rest(working.opening(now) - now);
};

/** What a citizen finds in a dossier of theirs, or of the firm that they represent by the register today. */
export const lookAtOwn = async (desk: Desk, { ofFirms }: Pick<Town, 'ofFirms'>, code: string): Promise<unknown> => {
  if (ofFirms.has(code)) await ask(desk, 'POST /v1/me/organisations', {});
  return (await ask(desk, 'GET /v1/dossiers/{code}', { path: { code } }))?.body;
};

/** A dossier as somebody saw it. */
interface Version {
  readonly code: string;
  readonly version: number;
}

/** Does a deed of staff in the minutes that it takes, and notes them when it was done. */
export const doWork = async (
  desk: Desk,
  town: Town,
  { code, version }: Version,
  how: { readonly role: Worked['role']; readonly deed: Deed; readonly route: EndpointKey; readonly body?: object },
): Promise<Answered | undefined> => {
  const { role, deed, route, body } = how;
  const minutes = minutesOf[deed] * desk.chance.between(0.5, 1.5);
  await desk.agenda.rest(minutes * minute);
  const sent = body === undefined ? {} : { body };
  const asked = { path: { code }, headers: { 'if-match': `"${version}"` }, ...sent };
  const answered = await ask(desk, route, asked);
  if (answered?.status === 200) town.worked.push({ role, deed, dossier: code, minutes });
  return answered;
};
