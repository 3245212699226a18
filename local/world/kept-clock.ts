import type { Text } from '../../core/text.ts';
import type { SteerableClock } from '../cloud/clock.ts';
import type { Registers } from './registers.ts';

/** Moves time forward by so many milliseconds. */
export type Advance = (ms: number) => void;

/**
 * Moves a province's clock to where it was when the province last ran, and keeps every further move: what waits for a
 * time, or was signed at one, would otherwise lie in the future after a restart.
 */
export const keepClock = ({ clock: kept }: Registers, clock: SteerableClock): Advance => {
  clock.advance(Math.max(0, (kept.get('ahead') ?? 0) - clock.ahead));
  return (ms) => {
    kept.put('ahead', clock.ahead + ms);
    clock.advance(ms);
  };
};

const inEnglish = new Intl.NumberFormat('en', { style: 'unit', unit: 'hour', unitDisplay: 'long' });

/** What people should know about a clock that is ahead of this computer's; undefined when it is not. */
export const aheadOfHere = ({ ahead }: SteerableClock): Text | undefined => {
  const hours = Math.ceil(ahead / 3_600_000);
  return hours <= 0
    ? undefined
    : {
        vi: `Đồng hồ của tỉnh đi trước máy này ${hours} giờ; npm run reset xóa dữ liệu và đưa về giờ thật.`,
        en: `The province’s clock is ${inEnglish.format(hours)} ahead of this computer’s; npm run reset removes the data and brings back real time.`,
      };
};
