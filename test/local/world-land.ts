import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SteerableClock } from '../../local/cloud/clock.ts';
import { type World, startWorld } from '../../local/world/world.ts';

/** A province of three communes for tests of the outside world. */
export const land = {
  slug: 'lang-son',
  code: '20',
  name: 'Lạng Sơn',
  communes: [
    { code: '05977', name: 'Đông Kinh', fullName: 'Phường Đông Kinh' },
    { code: '05983', name: 'Lương Văn Tri', fullName: 'Phường Lương Văn Tri' },
    { code: '06187', name: 'Kỳ Lừa', fullName: 'Phường Kỳ Lừa' },
  ],
} as const;

export const callback = 'http://127.0.0.1:9/auth/callback';

export const newDirectory = (): string => mkdtempSync(join(tmpdir(), 'motcua-world-'));

/** A world on a free port with a clock of its own. */
export const newWorld = async (
  directory = newDirectory(),
  clock = new SteerableClock(),
): Promise<{ world: World; clock: SteerableClock; directory: string }> => ({
  world: await startWorld({ directory, clock, province: land, redirectUri: callback }),
  clock,
  directory,
});

/** The one person of the small world whose story says this. */
export const citizenWith = ({ citizens }: World, story: string) => {
  const person = citizens.find((citizen) => citizen.story?.includes(story));
  if (person === undefined) throw new Error(`nobody of whom it is said: ${story}`);
  return person;
};
