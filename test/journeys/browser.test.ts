import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, expectAccessible, launchChromium, picture } from '../portal/stage/chromium.ts';
import { openProvince, type TestProvince } from '../support/province.ts';
import { CitizenOnPhone, StaffAtDesk, type Place } from './browser-people.ts';

describe.skipIf(chromiumPath === undefined)('a birth, on a phone and at two desks', () => {
  let province: TestProvince;
  let browser: Browser;
  let place: Place;
  beforeAll(async () => {
    province = await openProvince();
    browser = await launchChromium();
    place = { url: province.stack.url, browser, rest: () => province.stack.settle() };
  });
  afterAll(() => browser.close());

  const motherOf = (story: RegExp): string =>
    province.world.citizens.find((person) => person.story !== undefined && story.test(person.story))?.citizenId ?? '';
  const clerk = (kind: 'ht' | 'ld', code: string): string => {
    const commune = province.offer.province.communes.find(({ unit }) => code.startsWith(`${unit}-`));
    return `${kind}-${commune?.code ?? ''}`;
  };

  test('filed, verified, confirmed, signed, and downloaded as a PDF', async () => {
    const mother = await CitizenOnPhone.come(place, motherOf(/^Mới sinh con gái/));
    const code = await mother.fileBirth('An');
    expect(mother.hands.taps).toBeLessThanOrEqual(20);
    expect(mother.hands.typed).toBeLessThanOrEqual(60);

    const officer = await StaffAtDesk.come(place, clerk('ht', code));
    await expectAccessible(officer.page);
    await officer.act(code, 'Đề xuất cấp kết quả', 'Đã đề xuất cấp kết quả.');
    await expectAccessible(officer.page);
    await picture(officer.page, 'journey officer');

    await mother.track(code);
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
});
