import { answerPages, answerRequests, takeOver } from '../../keeper/listen.ts';
import { answerFor } from './answers.ts';
import { dropOld, installShell, keepRest, keptSince } from './stores.ts';

/**
 * Keeps the page that checks results, and nothing else of the portal: its scope is that page. What the page was opened
 * with behind `#` never comes here, for no request carries it.
 */
takeOver(installShell, dropOld);
answerRequests(answerFor);

/** The page asks since when everything is kept, or to keep it now, and is told the instant; empty when it is not. */
answerPages(async (asked) => {
  if (asked === 'keep') await keepRest();
  return (await keptSince()) ?? '';
});
