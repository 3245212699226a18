import type { Acting } from '../../events/acting.ts';
import type { Draft } from '../draft.ts';
import { Refusal } from '../refusal.ts';
import type { Edition } from './edition.ts';

const people = ['citizen', 'overseas'];
const bodies = ['organisation', 'enterprise'];

type Asked = Pick<Edition, 'applicants'>;

const mayAsk = ({ applicants }: Asked, asking: readonly string[]): boolean =>
  applicants?.some((each) => asking.includes(each)) !== false;

/** Whether people may ask for it, in their own matter or a person’s; they may where nothing else was read. */
export const isForPeople = (edition: Asked): boolean => mayAsk(edition, people);

/** Whether people, or organisations, such as the one whose matter it is, may ask for it; where that was read. */
export const requireApplicant = (edition: Asked, represented: Pick<Acting, 'by'> | undefined): void => {
  if (!mayAsk(edition, represented?.by === 'organisation' ? bodies : people)) throw new Refusal('not-among-applicants');
};

/**
 * By which channel it is received: what has none online is written here beforehand, and brought; what an officer files for
 * somebody who stands in front of them was brought, too.
 */
export const channelOf = (
  { channels }: Pick<Edition, 'channels'>,
  { hardship }: Pick<Draft, 'hardship'>,
): Edition['channels'][number] =>
  hardship !== undefined ? 'counter' : (channels.find((channel) => channel === 'online') ?? channels[0] ?? 'counter');
