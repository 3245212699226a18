import type { Acting } from '../../events/acting.ts';
import { Refusal } from '../refusal.ts';
import type { Edition } from './edition.ts';

const people = ['citizen', 'overseas'];
const bodies = ['organisation', 'enterprise'];

/** Whether people, or organisations, such as the one whose matter it is, may ask for it; where that was read. */
export const requireApplicant = (
  { applicants }: Pick<Edition, 'applicants'>,
  represented: Pick<Acting, 'by'> | undefined,
): void => {
  const asking = represented?.by === 'organisation' ? bodies : people;
  if (applicants?.some((each) => asking.includes(each)) === false) throw new Refusal('not-among-applicants');
};

/** By which channel it is received: what has none online is written here beforehand, and brought. */
export const channelOf = ({ channels }: Pick<Edition, 'channels'>): Edition['channels'][number] =>
  channels.find((channel) => channel === 'online') ?? channels[0] ?? 'counter';
