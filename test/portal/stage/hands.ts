import type { Stage } from './stage.ts';

/** What a member of staff does and sees on a page. */
export const press = ({ page }: Stage, name: string) => page.getByRole('button', { name, exact: true }).click();
export const said = ({ page }: Stage, text: string | RegExp) => page.getByText(text).first().waitFor();
/** What is seldom done stands behind one word. */
export const others = ({ page }: Stage) => page.getByText('Việc khác').click();
/** The id of what has the focus. */
export const focused = ({ page }: Stage) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);
