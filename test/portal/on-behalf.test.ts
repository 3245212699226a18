import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { no } from './stage/answered.ts';
import { dossiers } from './stage/canned-dossiers.ts';
import { cannedFile } from './stage/canned-files.ts';
import { declaredHash } from './stage/canned-help.ts';
import { chromiumPath } from './stage/chromium.ts';
import { fitsBoth } from './stage/fits-both.ts';
import { press, said } from './stage/hands.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const pdf = { name: 'to-khai.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };

/** The citizen’s form as the sources fill it, and an officer on the page. */
const atCounter = async (stage: Stage) => {
  const { api, page, go } = stage;
  api.signIn();
  api.answer({
    method: 'POST',
    path: '/v1/drafts',
    query: new URLSearchParams(),
    headers: {},
    body: { procedure: 'birth-registration' },
  });
  api.signInStaff('officer');
  await go('/can-bo/tiep-nhan');
  await press(stage, 'Nộp thay người dân');
  await page.getByRole('heading', { name: 'Nộp thay người dân không dùng được VNeID' }).waitFor();
};

const typeCard = async ({ page }: Stage) => {
  await page.getByLabel('Thủ tục', { exact: true }).selectOption('birth-registration');
  await page.getByLabel('Số định danh trên thẻ').fill('038196 000111');
  await page.getByLabel('Họ và tên trên thẻ').fill('Nguyễn Thị Hương');
  await page.getByLabel('Năm').fill('1948');
  await page.getByLabel('Đã đọc chip của thẻ').check();
  await page.getByLabel('Không có điện thoại').check();
};

/** The citizen agrees to two of the sources. */
const agree = async ({ page }: Stage) => {
  await page.getByLabel(/^Người đi đăng ký/).check();
  await page.getByLabel(/^Đăng ký kết hôn/).check();
};

const fillCard = async (stage: Stage) => {
  await typeCard(stage);
  await agree(stage);
};

describe.skipIf(chromiumPath === undefined)('filing for somebody at the counter, in a browser', () => {
  const theatre = new Theatre();
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  test('from the card to the slip: nothing is filed before the signed sheet is there', () =>
    theatre.play(async (stage) => {
      const { api, page } = stage;
      await atCounter(stage);
      await fitsBoth(stage, 'behalf card');
      await press(stage, 'Tra dữ liệu và mở tờ khai');
      await said(stage, 'Số định danh gồm đúng 12 chữ số.');
      await page.locator('#errors:focus').waitFor();
      expect(api.help.cards).toEqual([]);
      await typeCard(stage);
      // Nothing is ticked beforehand, and what the citizen was not asked is not sent.
      await press(stage, 'Tra dữ liệu và mở tờ khai');
      await said(stage, 'Hỏi người dân và chọn nguồn họ đồng ý, hoặc chọn không nguồn nào.');
      expect([await page.locator('.consent input:checked').count(), api.help.cards]).toEqual([0, []]);
      await agree(stage);
      api.help.identity = 'identity-mismatch';
      await press(stage, 'Tra dữ liệu và mở tờ khai');
      await said(stage, 'Từ chối: identity-mismatch.');
      api.help.identity = 'unconfirmed';
      await press(stage, 'Tra dữ liệu và mở tờ khai');
      await said(stage, 'Tờ khai của Nguyễn Thị Hương');
      expect(api.help.cards.at(-1)).toEqual({
        procedure: 'birth-registration',
        citizen: { citizenId: '038196000111', name: 'Nguyễn Thị Hương', born: '1948' },
        idCheck: 'chip-read',
        hardship: 'no-phone',
        consent: ['applicant', 'marriage'],
      });
      await page.locator('#behalf-form:focus').waitFor();
      await said(stage, 'Vẫn nộp được');
      await fitsBoth(stage, 'behalf form');
      await page.getByLabel('Tên', { exact: true }).fill('');
      await press(stage, 'Lưu và xem tờ khai để in');
      await said(stage, 'Chưa nộp được, hãy xem lại các ô này');
      await page.getByLabel('Tên', { exact: true }).fill('Bình An');
      await press(stage, 'Người dân nói sai Nơi sinh');
      await page.getByLabel('Nơi sinh đúng ra là').fill('Trạm y tế phường');
      await press(stage, 'Lưu và xem tờ khai để in');
      await said(stage, 'Người khai: Nguyễn Thị Hương, số định danh 038196000111');
      await page.locator('#behalf-sheet:focus').waitFor();
      expect(await page.locator('.sheet').innerText()).toMatch(
        /Bình An[\s\S]*đúng ra là: Trạm y tế phường[\s\S]*Tôi cam đoan lời khai trên/,
      );
      expect(api.draft?.flags).toEqual([{ path: 'child.birthPlace', claimed: 'Trạm y tế phường' }]);
      await fitsBoth(stage, 'behalf sheet');
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText('In tờ này, đọc cho người dân nghe').isVisible()).toBe(false);
      expect(await page.locator('.sheet').isVisible()).toBe(true);
      await page.emulateMedia({ media: 'screen' });

      await press(stage, 'Nộp thay người dân');
      await said(stage, 'Tải bản quét tờ khai đã ký lên trước khi nộp.');
      expect(api.help.filed).toEqual([]);
      await page.locator('#file-declaration').setInputFiles(pdf);
      await said(stage, 'Đã nhận bản quét. Có thể nộp.');
      // What was changed after the signature has to be signed again.
      await press(stage, 'Sửa tờ khai');
      await page.getByLabel('Tên', { exact: true }).fill('Bình');
      await press(stage, 'Lưu và xem tờ khai để in');
      await said(stage, 'Người khai: Nguyễn Thị Hương');
      await press(stage, 'Nộp thay người dân');
      await said(stage, 'Tải bản quét tờ khai đã ký lên trước khi nộp.');
      await page.locator('#file-declaration').setInputFiles(pdf);
      await said(stage, 'Đã nhận bản quét. Có thể nộp.');
      api.help.refusals.push(no(422, 'file-damaged'));
      await press(stage, 'Nộp thay người dân');
      await said(stage, 'Từ chối: file-damaged.');
      await press(stage, 'Nộp thay người dân');
      await said(stage, 'Đã nộp hồ sơ');
      await page.locator('#behalf-filed:focus').waitFor();
      await fitsBoth(stage, 'behalf filed');
      expect(api.help.filed).toHaveLength(1);
      // Nothing of the citizen is in the address or kept in the browser.
      const kept = await page.evaluate(() =>
        [sessionStorage, localStorage].flatMap((store) => Object.keys(store).map((key) => store.getItem(key))),
      );
      expect(`${kept.join(' ')} ${page.url()}`).not.toMatch(/038196000111|Hương/);
    }));

  test('who wants no source asked says so, and whom a source names goes with the applicant', () =>
    theatre.play(async (stage) => {
      const { api, page } = stage;
      await atCounter(stage);
      await typeCard(stage);
      const mother = page.getByLabel(/^Người mẹ/);
      expect(await mother.isDisabled()).toBe(true);
      await said(stage, 'Cần mục “Người đi đăng ký” để biết hỏi về ai.');
      await agree(stage);
      await mother.check();
      await page.getByLabel(/^Người đi đăng ký/).uncheck();
      expect([await mother.isChecked(), await mother.isDisabled()]).toEqual([false, true]);
      await page.getByLabel('Người dân không đồng ý nguồn nào').check();
      expect(await page.locator('.consent input:checked').count()).toBe(1);
      await press(stage, 'Tra dữ liệu và mở tờ khai');
      await said(stage, 'Tờ khai của Nguyễn Thị Hương');
      expect(api.help.cards).toEqual([expect.objectContaining({ consent: [] })]);
    }));

  test('of whoever is not 18 yet the officer is told', () =>
    theatre.play(async (stage) => {
      await atCounter(stage);
      await fillCard(stage);
      await fitsBoth(stage, 'behalf consent');
      stage.api.help.minor = true;
      await press(stage, 'Tra dữ liệu và mở tờ khai');
      await said(stage, 'Theo thẻ, người này chưa đủ 18 tuổi.');
      expect(await stage.page.getByText('chưa đủ 18 tuổi').count()).toBe(1);
    }));

  test('a linked procedure is not offered here, and the page says where it is filed', () =>
    theatre.play(async (stage) => {
      stage.api.offersLinked = true;
      await atCounter(stage);
      const offered = await stage.page.getByLabel('Thủ tục', { exact: true }).locator('option').allTextContents();
      expect([offered.some((name) => name.includes('Liên thông')), offered.length]).toEqual([false, 2]);
      await said(stage, 'Thủ tục liên thông không nộp thay ở đây được');
    }));
});

const opened = async (stage: Stage) => {
  await atCounter(stage);
  await fillCard(stage);
  await press(stage, 'Tra dữ liệu và mở tờ khai');
  await said(stage, 'Tờ khai của Nguyễn Thị Hương');
  await stage.page.getByLabel('Tên', { exact: true }).fill('Bình An');
};

describe.skipIf(chromiumPath === undefined)('the sheet that is signed at the counter, in a browser', () => {
  const theatre = new Theatre();
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  test('what is called wrong is printed with its reason and paper, or said right first', () =>
    theatre.play(async (stage) => {
      const { api, page } = stage;
      await opened(stage);
      await press(stage, 'Người dân nói sai Nơi sinh');
      await press(stage, 'Lưu và xem tờ khai để in');
      await said(stage, 'Nơi sinh: chưa điền điều đúng');
      await page.locator('#errors:focus').waitFor();
      expect(api.draft?.flags).toEqual([]);
      await page.getByLabel('Nơi sinh đúng ra là').fill('Trạm y tế phường');
      await page.getByLabel('Vì sao họ cho Nơi sinh là sai?').fill('Mẹ sinh ở trạm');
      await page.getByLabel('Họ có giấy tờ ghi đúng điều này').check();
      await fitsBoth(stage, 'behalf claim');
      await press(stage, 'Lưu và xem tờ khai để in');
      await page.locator('#behalf-sheet:focus').waitFor();
      const flag = { path: 'child.birthPlace', claimed: 'Trạm y tế phường', note: 'Mẹ sinh ở trạm', paper: true };
      expect(api.draft?.flags).toEqual([flag]);
      expect(await page.locator('.sheet').innerText()).toMatch(
        /đúng ra là: Trạm y tế phường Lý do: Mẹ sinh ở trạm Người khai có giấy tờ ghi đúng điều này\./,
      );
      await press(stage, 'Sửa tờ khai');
      await press(stage, 'Thôi, không báo sai Nơi sinh');
      await press(stage, 'Lưu và xem tờ khai để in');
      await page.locator('#behalf-sheet:focus').waitFor();
      expect(await page.locator('.sheet').innerText()).not.toContain('đúng ra là');
    }));

  test('it is in Vietnamese whatever the page speaks, and bears the code of what is filed', () =>
    theatre.play(async (stage) => {
      const { api, page } = stage;
      await opened(stage);
      await press(stage, 'English');
      await press(stage, 'Save and see the sheet to print');
      await page.locator('#behalf-sheet:focus').waitFor();
      await said(stage, 'The declaration to be signed');
      const sheet = page.locator('.sheet');
      expect(await sheet.getAttribute('lang')).toBe('vi');
      const text = await sheet.innerText();
      expect(text).toMatch(/Đăng ký khai sinh[\s\S]*Người khai: Nguyễn Thị Hương[\s\S]*\(lấy từ /);
      expect(text).not.toMatch(/Declared by|taken from|Given name|Signature/);
      expect(text).toContain(`Tờ khai bản số ${api.draft?.version}, mã nội dung: 4F2A 91C0 77B3 E0D2`);
      await sheet.getByRole('img', { name: 'Mã QR của nội dung tờ khai' }).waitFor();
      await fitsBoth(stage, 'behalf sheet in English');
      // The scan is announced for what was printed, and the code is in no address.
      await page.locator('#file-declaration').setInputFiles(pdf);
      await said(stage, 'The scan has arrived. It can be filed now.');
      expect(api.help.announced).toMatchObject([{ name: pdf.name, declared: declaredHash }]);
      expect(page.url()).not.toContain(declaredHash);
    }));

  test('whoever assesses finds the code of what was filed beside the scan', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('officer');
      const componentName = { vi: 'Tờ khai người dân đã ký', en: 'Declaration signed by the citizen' };
      const declared = { version: 3, hash: declaredHash };
      const signed = cannedFile({ component: 'signed-declaration', componentName, by: 'staff', declared });
      api.files.list = { items: [signed], open: [] };
      await go(`/can-bo/ho-so/${dossiers.verify.code}`);
      await page.getByRole('heading', { name: componentName.vi }).waitFor();
      await said(stage, 'Tờ người dân ký phải in đúng mã này.');
      expect(await page.getByRole('listitem').filter({ hasText: cannedFile().name }).innerText()).toContain(
        'Nội dung đã nộp: tờ khai bản số 3, mã 4F2A 91C0 77B3 E0D2.',
      );
      await fitsBoth(stage, 'dossier with a signed sheet');
    }));
});
