import { minute } from '../../core/vietnam-time.ts';
import { bornAtHome } from './born-at-home.ts';
import type { Townspeople } from './townspeople.ts';

const paper = {
  component: 'giay-chung-sinh',
  ground: 'Trang thủ tục 1.001193; Nghị định 63/2024/NĐ-CP, Điều 25',
};
const request = { items: [paper], note: 'Chưa tra cứu được dữ liệu.' };

/** An officer wants the paper of a source that is silent: it is asked once more, and its silence is no ground yet. */
const askInItsPlace = async (people: Townspeople, code: string): Promise<void> => {
  const officer = await people.clerk('mc', code);
  const { version } = await people.story.see(officer, code, ({ phase }) => phase === 'verify');
  const path = `/v1/dossiers/${code}/supplement-request`;
  const { status, body } = await officer.send('POST', path, request, { 'if-match': `"${version}"` });
  if (status !== 409) throw new Error(`${path} was answered with ${status} ${JSON.stringify(body)}`);
};

/** Two sources are down while a dossier is filed and checked; what they say afterwards is compared by itself. */
export const silentSource = async (people: Townspeople): Promise<void> => {
  const put = async (mode: 'down' | 'ok') => {
    for (const source of ['civil-status', 'health']) {
      const address = `${people.province.world.urls.control}/faults/${source}`;
      const { ok } = await fetch(address, { method: 'PUT', body: JSON.stringify({ mode }) });
      if (!ok) throw new Error(`${source} cannot be switched`);
    }
  };
  const parent = await people.parent('Chu Thị Yến');
  await put('down');
  const code = await people.file(parent, bornAtHome(people.province.clock.now()));
  await askInItsPlace(people, code);
  await put('ok');
  await people.pass(5 * minute);
  await people.examine(parent, code);
  await people.approve(code);
};
