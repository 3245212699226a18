import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, expectAccessible, launchChromium, picture } from '../portal/stage/chromium.ts';
import { Office } from '../support/office.ts';
import { startProvince, type TestProvince } from '../support/province.ts';
import { CitizenOnPhone, StaffAtDesk, type Place } from './browser-people.ts';

describe.skipIf(chromiumPath === undefined)('a birth, on a phone and at two desks', () => {
  let province: TestProvince;
  let browser: Browser;
  let place: Place;
  beforeAll(async () => {
    province = await startProvince();
    browser = await launchChromium();
    place = { url: province.stack.url, browser, rest: () => province.stack.settle() };
  });
  afterAll(async () => {
    await browser.close();
    await province.close();
  });

  const clerk = (kind: 'mc' | 'ht' | 'ld', code: string): string => {
    const commune = province.offer.province.communes.find(({ unit }) => code.startsWith(`${unit}-`));
    return `${kind}-${commune?.code ?? ''}`;
  };

  test('verified, confirmed, signed, and downloaded as a PDF', async () => {
    const office = new Office(province);
    const code = await office.file(await office.citizen('Nông Thị Mai'));
    const mother = await CitizenOnPhone.come(place, office.citizenId('Nông Thị Mai'));

    const officer = await StaffAtDesk.come(place, clerk('ht', code));
    await expectAccessible(officer.page);
    await officer.act(code, 'Đề xuất cấp kết quả', 'Đã đề xuất cấp kết quả.');
    await expectAccessible(officer.page);
    await picture(officer.page, 'journey officer');

    await mother.open(code);
    await expectAccessible(mother.page);
    await picture(mother.page, 'journey confirm');
    await mother.confirm(code);

    const leader = await StaffAtDesk.come(place, clerk('ld', code));
    await leader.act(code, 'Duyệt và ký', 'Đã duyệt và ký.');

    const result = await readFile(await mother.download(code, 'Tải kết quả (PDF)'));
    expect(result.subarray(0, 5).toString()).toBe('%PDF-');
    const receipt = await readFile(await mother.download(code, 'Tải giấy tiếp nhận (PDF)'));
    expect(receipt.subarray(0, 5).toString()).toBe('%PDF-');
    await expectAccessible(mother.page);
    await picture(mother.page, 'journey returned');
  }, 90_000);

  test('what people write, and what stands elsewhere, is read where it is needed', async () => {
    const office = new Office(province);
    const notice = { child: { noticeCode: 'GCS-1' } };
    const father = await office.citizen('Bế Văn Kiên');
    const code = await office.file(father, notice);
    await office.propose(code);
    const later = await office.file(await office.citizen('Mã Thị Khìn'), notice);

    const phone = await CitizenOnPhone.come(place, office.citizenId('Bế Văn Kiên'));
    await phone.open(code);
    await phone.dispute('Tên đệm sai');

    const officer = await StaffAtDesk.come(place, clerk('mc', code));
    await officer.act(later, 'Đề xuất cấp kết quả', `Hồ sơ ${code} có trước.`);
    expect(await officer.looksFirstAt()).toContain(`Hồ sơ ${code} đã có “Số Giấy chứng sinh” này.`);
    await picture(officer.page, 'journey taken');
    await officer.open(code);
    expect(await officer.looksFirstAt()).toMatch(/Người nộp báo bản dự thảo chưa đúng:\s+Tên đệm sai/);
    await officer.press('Đề xuất cấp kết quả', 'Đã đề xuất cấp kết quả.');
    await office.confirm(father, code);

    const leader = await StaffAtDesk.come(place, clerk('ld', code));
    await leader.open(code);
    await leader.press('Trả lại…', 'Vì sao trả lại?');
    await leader.page.getByLabel('Vì sao trả lại?').fill('Trẻ đã có ở sổ 12');
    await leader.press('Trả lại cho cán bộ', 'Đã trả lại cho cán bộ.');

    await officer.open(code);
    expect(await officer.looksFirstAt()).toMatch(/Lãnh đạo chuyển lại cán bộ:\s+Trẻ đã có ở sổ 12$/);
    await expectAccessible(officer.page);
    await picture(officer.page, 'journey came back');
    await officer.press('Từ chối…', 'Lý do từ chối');
    await officer.page.getByRole('checkbox').first().check();
    await officer.page.getByLabel('Ghi chú').fill('Sổ 12, số 34');
    await officer.press('Từ chối tiếp nhận', 'Đã từ chối tiếp nhận.');

    await phone.track(code);
    await phone.page.locator('.notice blockquote', { hasText: 'Sổ 12, số 34' }).waitFor();
    expect(await phone.page.locator('.timeline blockquote').allTextContents()).toEqual(['Tên đệm sai', 'Sổ 12, số 34']);
    await expectAccessible(phone.page);
    await picture(phone.page, 'journey refused');
  }, 90_000);
});
