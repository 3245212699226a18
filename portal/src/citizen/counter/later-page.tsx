import { later } from '../../ui/later.tsx';

export const CounterPage = later('counter', async () => (await import('./counter-page.tsx')).CounterPage);
export const CounterBanner = later('counter banner', async () => (await import('./counter-page.tsx')).CounterBanner);
export const CounterElsewhere = later('elsewhere', async () => (await import('./counter-page.tsx')).CounterElsewhere);
