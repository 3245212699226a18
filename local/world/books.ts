import { escaped } from './page.ts';
import { dirt, facts } from './told/dirt.ts';

/** A register as the page lists it. */
export interface Book {
  readonly name: string;
  readonly entries: number;
}

/** The registers with how much is in them, and what in them is mistaken on purpose. */
export const books = (
  registers: readonly Book[],
): string => `<h2>Sổ và cơ sở dữ liệu <span lang="en">Registers</span></h2>
<ul class="names">${registers
  .map(({ name, entries }) => `<li><a href="/control/registers/${name}">${escaped(name)}</a>: ${entries}</li>`)
  .join('\n')}</ul>
<h2>Dữ liệu sai có chủ ý <span lang="en">Mistaken on purpose</span></h2>
<ul>${dirt
  .map(
    ({ of, fact }) =>
      `<li><strong>${escaped(of)}</strong>: ${escaped(facts[fact].vi)} <span lang="en">${escaped(facts[fact].en)}</span></li>`,
  )
  .join('\n')}</ul>`;
