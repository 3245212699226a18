import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, expectAccessible, picture } from './stage/chromium.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const press = ({ page }: Stage, name: string | RegExp) => page.getByRole('button', { name }).click();
const said = ({ page }: Stage, text: string | RegExp) => page.getByText(text).waitFor();

describe.skipIf(chromiumPath === undefined)('the staff of a unit, in a browser', () => {
  const theatre = new Theatre();
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  const atRoll = (scene: (stage: Stage) => Promise<void>) =>
    theatre.play(async (stage) => {
      stage.api.signInStaff('leader');
      await stage.go('/can-bo/nhan-su');
      await stage.page.getByRole('heading', { level: 1, name: 'Nhân sự của đơn vị' }).waitFor();
      await scene(stage);
    });

  test('shows who may do what, since when, by which decision and in whose place', () =>
    atRoll(async (stage) => {
      await said(
        stage,
        /Ký duyệt: thủ tục 1\.001193; từ 23\/11\/2026 đến 27\/11\/2026; Phạm Văn Sơn ủy quyền; .*chưa có hiệu lực/,
      );
      await said(stage, 'H56.001-261118-0004: Hà Văn Tú');
      expect(await stage.page.getByRole('button', { name: 'Chấm dứt…' }).count()).toBe(1);
      await expectAccessible(stage.page);
      await picture(stage.page, 'staff');
    }));

  test('a leader delegates the signature, from a day to a day, with its ground', () =>
    atRoll(async (stage) => {
      const { api, page } = stage;
      await press(stage, 'Ủy quyền ký… Đỗ Thị Thu');
      await press(stage, /^Ủy quyền$/);
      await said(stage, 'Ghi căn cứ.');
      expect(api.acts).toEqual([]);
      for (const [group, day] of [
        ['Từ ngày', '30'],
        ['Đến hết ngày', '31'],
      ] as const) {
        const boxes = page.getByRole('group', { name: group });
        await boxes.getByLabel('Ngày').fill(day);
        await boxes.getByLabel('Tháng').fill('12');
        await boxes.getByLabel('Năm').fill('2026');
      }
      await page.getByLabel('Căn cứ').fill('Quyết định 50/QĐ-UBND');
      await press(stage, /^Ủy quyền$/);
      await said(stage, 'Đã ủy quyền ký cho Đỗ Thị Thu.');
      const body = { procedures: 'all', from: '2026-12-30', until: '2026-12-31', ground: 'Quyết định 50/QĐ-UBND' };
      expect(api.acts).toEqual([{ act: 'delegation', version: '', body }]);
    }));

  test('and ends an officer’s service, with a colleague who takes the tasks', () =>
    atRoll(async (stage) => {
      const { api, page } = stage;
      await press(stage, 'Cho thôi việc… Lê Thị Bình');
      await page.getByLabel('Ai nhận việc thẩm tra?').selectOption('cb02');
      await page.getByLabel('Căn cứ').fill('Chuyển công tác');
      await expectAccessible(page);
      await press(stage, 'Cho thôi việc và bàn giao');
      await said(stage, 'Lê Thị Bình đã thôi việc; đã bàn giao 1 việc.');
      const body = { ground: 'Chuyển công tác', to: { verify: 'cb02' } };
      expect(api.acts).toEqual([{ act: 'departure', version: '', body }]);
    }));
});
