import {
  desk,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  expectWholeWords,
  phone,
  picture,
} from './chromium.ts';
import type { Stage } from './stage.ts';

/**
 * Fails where the page, as it stands, is cut off or hard to use on a phone or at a desk, or cut off on a phone with text
 * twice as large; leaves a picture of both.
 */
export const fitsBoth = async ({ page }: Stage, name: string): Promise<void> => {
  for (const [screen, size] of [
    ['phone', phone],
    ['desk', desk],
  ] as const) {
    await page.setViewportSize(size);
    await expectLargeTargets(page);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await expectWholeWords(page);
    await picture(page, `${name} ${screen}`);
  }
  await page.setViewportSize(phone);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await expectNoSidewaysScroll(page);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  await page.setViewportSize(desk);
};
