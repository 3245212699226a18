import { dateOf, day, minute } from '../../core/vietnam-time.ts';
import type { Townspeople } from './townspeople.ts';

/** A register is down while a dossier is filed and checked; what it says afterwards is compared by itself. */
export const silentSource = async (people: Townspeople): Promise<void> => {
  const address = `${people.province.world.urls.control}/faults/civil-status`;
  const put = async (mode: 'down' | 'ok') => {
    const { ok } = await fetch(address, { method: 'PUT', body: JSON.stringify({ mode }) });
    if (!ok) throw new Error('the register cannot be switched');
  };
  const parent = await people.parent('Chu Thị Yến');
  await put('down');
  const born = dateOf(Date.now() - 20 * day);
  const child = { gender: 'female', birthDate: born, birthPlace: 'Trạm y tế phường' };
  const code = await people.story.submit(parent, { child });
  await people.rest();
  await put('ok');
  await people.pass(5 * minute);
  await people.examine(parent, code);
  await people.approve(code);
};
