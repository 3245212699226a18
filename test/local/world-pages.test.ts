import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { askWorld } from './world-asking.ts';
import { callback, newWorld } from './world-land.ts';

const executablePath = '/usr/bin/chromium';
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const check = `axe.run().then(({ violations }) => violations.map(({ id }) => id))`;

test.skipIf(!existsSync(executablePath))(
  'the stand-ins’ pages are usable by everybody',
  { timeout: 60_000 },
  async () => {
    const { world } = await newWorld();
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, bypassCSP: true });
    const page = await context.newPage();
    const violations = async () => {
      await page.addScriptTag({ path: axe });
      return page.evaluate(check);
    };
    try {
      await page.goto(world.urls.control);
      expect(await violations()).toEqual([]);
      await page.getByLabel(/^VNeID/).selectOption('down');
      await page.getByRole('button', { name: 'Đặt cho VNeID' }).click();
      expect(await page.getByLabel(/^VNeID/).inputValue()).toBe('down');
      // What fails stands above the switches, and one button lets it work again.
      expect(await page.getByRole('listitem').filter({ hasText: 'VNeID: Ngừng (down)' }).count()).toBe(1);
      await page.getByRole('button', { name: 'Cho mọi thứ bình thường lại' }).click();
      expect(await page.getByText('Mọi nguồn và hệ thống đang bình thường').count()).toBe(1);
      await page.getByLabel('Cơ sở dữ liệu thuế', { exact: true }).selectOption('contradictory');
      await page.getByRole('button', { name: 'Đặt cho Cơ sở dữ liệu thuế' }).click();
      await askWorld(world, 'tax', 'TraCuuNguoiNopThue', { SoDinhDanh: '020195003381' });
      await page.reload();
      expect(await violations()).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      const [asked] = await page.getByRole('listitem').filter({ hasText: 'TraCuuNguoiNopThue' }).allInnerTexts();
      expect(asked).toMatch(/Cơ sở dữ liệu thuế · TraCuuNguoiNopThue · có dữ liệu[^]*thủ tục 1\.001193/);
      expect(await page.getByRole('link', { name: 'firms' }).getAttribute('href')).toBe('/control/registers/firms');
      await page.getByLabel(/^VNeID/).selectOption('down');
      await page.getByRole('button', { name: 'Đặt cho VNeID' }).click();
      await page.goto(`${world.urls.vneid}/auth`);
      expect(await violations()).toEqual([]);
      expect(await page.getByRole('heading', { name: 'Hệ thống tạm ngừng' }).count()).toBe(1);

      const start = new URL(`${world.urls.staff}/auth`);
      start.search = new URLSearchParams({
        client_id: world.clients.staff.clientId,
        redirect_uri: callback,
        response_type: 'code',
        scope: 'openid profile',
        code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
        code_challenge_method: 'S256',
      }).toString();
      await page.goto(start.href);
      expect(await violations()).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      const left = page.waitForRequest((request) => request.url().startsWith(callback));
      await page.getByRole('button', { name: 'Đinh Thị Hạnh' }).click();
      expect(new URL((await left).url()).searchParams.get('code')).toBeTruthy();
    } finally {
      await browser.close();
      await world.close();
    }
  },
);
