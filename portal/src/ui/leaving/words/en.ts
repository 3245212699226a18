import type { LeavingWords } from './vi.ts';

export const en: LeavingWords = {
  title: 'You are not signed out yet',
  lead: 'The system has not heard yet that you have signed out. As soon as there is a network, this page tells it. If others use this machine too, close all windows of the browser, or wait until it is done.',
};
