import { answerRequests, takeOver } from '../../keeper/listen.ts';
import { answerFor } from './answers.ts';
import { dropOld, install } from './stores.ts';

/** Keeps the citizen’s pages, so that they open without a network; drafts it never sees, for no request carries them. */
takeOver(install, dropOld);
answerRequests(answerFor);
