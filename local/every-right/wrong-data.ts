import { minute } from '../../core/vietnam-time.ts';
import type { Townspeople } from './townspeople.ts';

const path = 'mother.fullName';

/** A citizen calls a name wrong; its owner corrects it after an officer has assessed the dossier, who looks again. */
export const wrongData = async (people: Townspeople): Promise<void> => {
  const parent = await people.parent('Triệu Văn Phúc');
  const code = await people.story.submit(parent, {}, [{ path, claimed: 'Triệu Thị Mây' }]);
  await people.rest();
  await people.story.verify(await people.clerk('mc', code), code);
  await people.rest();
  await people.pass(11 * minute);
  const address = `${people.province.world.urls.control}/corrections/${encodeURIComponent(`${code}-${path}`)}`;
  const answer = JSON.stringify({ outcome: 'DA_SUA', value: 'Triệu Thị Mây' });
  const { ok } = await fetch(address, { method: 'POST', body: answer });
  if (!ok) throw new Error('the owner of the data was not told');
  await people.pass(11 * minute);
  const leader = await people.clerk('ld', code);
  await leader.get('/v1/data-quality');
  await people.examine(parent, code);
  await people.approve(code);
};
