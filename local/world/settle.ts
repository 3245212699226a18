import { household } from './household.ts';
import type { Province } from './province.ts';
import type { Registers } from './registers.ts';
import { everyFamily, settleCivilStatus } from './settle-civil-status.ts';
import { settleHoldings } from './settle-holdings.ts';
import { settleProperty } from './settle-property.ts';
import { tellingOf } from './telling.ts';

/** Goes up when more is told; the registers of an older world then get what they lack. */
const edition = 2;

/**
 * Fills the registers once. Births and deaths are counted back from `now`, so that "this week" is true on the first
 * day. What an older world holds already stays as it is.
 */
export const settle = (registers: Registers, province: Province, now: number): void => {
  const { people, settled } = registers;
  if (settled.get('edition') === edition) return;
  const settlers = everyFamily.flatMap((family) => household(province, family, now));
  const told = settlers.map(({ person }) => person);
  for (const person of told) people.put(person.citizenId, { ...person, ...people.get(person.citizenId) });
  settleCivilStatus(registers, province, now);
  const telling = tellingOf(province, told);
  settleHoldings(registers, telling, settlers);
  settleProperty(registers, telling);
  settled.put('edition', edition);
};
