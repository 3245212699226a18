import { h, type ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { composeLinked } from '../core/linked/compose.ts';
import { editionOn, isOffered } from '../core/procedure/procedure.ts';
import { dateOf } from '../core/vietnam-time.ts';
import { readCatalogue } from '../procedures/catalogue.ts';
import { readLinked } from '../procedures/linked/read-linked.ts';
import { areas } from '../procedures/national/areas.ts';
import { lifeEvents } from '../procedures/national/life-events.ts';
import { App, Shell } from './src/citizen/app.tsx';
import { FrontLists } from './src/citizen/front/front.tsx';
import { LanguageProvider } from './src/words/language.tsx';
import type { Languages } from './src/words/speaking.ts';

const place = '<div id="front" lang="vi"></div>';

const spokenBy = (languages: Languages) => (children: ComponentChildren) =>
  renderToString(h(LanguageProvider, { languages, children }));

/** What stands around every other page. */
export const shellInVietnamese = (languages: Languages): string => spokenBy(languages)(h(Shell, {}));

/** The home page with all ways in, as it can be read before any script has come; every province offers the same. */
export const homeInVietnamese = async (languages: Languages): Promise<string> => {
  const procedures = await readCatalogue();
  const linked = await readLinked(procedures);
  const today = dateOf(Date.now());
  const items = [...procedures, ...linked.map((each) => composeLinked(each, procedures))]
    .filter((procedure) => isOffered(procedure, today))
    .map((procedure) => ({ ...procedure, ...editionOn(procedure, today) }));
  const spoken = spokenBy(languages);
  const page = spoken(h(App, {}));
  if (!page.includes(place)) throw new Error('the home page has no place for its lists');
  const lists = spoken(
    h(FrontLists, { items, national: { events: lifeEvents, areas }, left: { open: [], focused: undefined } }),
  );
  return page.replace(place, () => `${place.slice(0, -6)}${lists}</div>`);
};
