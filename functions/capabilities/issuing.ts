import * as settings from '../capability-settings.ts';
import type { Shape } from '../shape.ts';
import { answer, unseal } from './grants.ts';

/** What becomes of results: they are signed, given out, taken back and judged. */
export const issuing = {
  collecting: {
    entry: 'collecting',
    // Files are verified whole.
    memoryMb: 1024,
    // A sitting of a hundred signatures, each in a transaction; the API waits for half a minute at most.
    timeoutSeconds: 29,
    settings: settings.collecting,
    may: {
      dossiers: ['GetItem', 'PutItem', 'Query'],
      views: ['Query'],
      staff: ['GetItem'],
      accesses: ['PutItem'],
      papers: ['GetObject', 'PutObject'],
      ...answer,
    },
    hurts: 'leaders cannot sign results with keys of their own',
  },
  holding: {
    entry: 'holding',
    memoryMb: 512,
    timeoutSeconds: 10,
    settings: settings.holding,
    may: {
      quotas: ['UpdateItem'],
      sessions: ['GetItem', 'PutItem'],
      dossiers: ['GetItem', 'Query'],
      accesses: ['PutItem'],
      results: ['GetObjectVersion'],
      ...unseal,
      ...answer,
    },
    hurts: 'citizens do not find what was issued to them',
  },
  revising: {
    entry: 'revising',
    memoryMb: 512,
    timeoutSeconds: 10,
    settings: settings.revising,
    may: { dossiers: ['GetItem', 'PutItem'], accesses: ['PutItem'], ...unseal, ...answer },
    hurts: 'wrong results stay in force: nobody can revoke or correct one, nor ask for one on paper',
  },
  results: {
    entry: 'results',
    memoryMb: 512,
    timeoutSeconds: 10,
    settings: settings.results,
    may: {
      dossiers: ['GetItem'],
      accesses: ['PutItem'],
      results: ['GetObjectVersion'],
      papers: ['GetObject'],
      ...answer,
    },
    hurts: 'nobody can download a result or an official form',
  },
  publishing: {
    entry: 'publishing',
    memoryMb: 512,
    timeoutSeconds: 10,
    settings: settings.publishing,
    may: { dossiers: ['GetItem', 'Query'], staff: ['GetItem'], issuerKey: ['Sign'], ...answer },
    hurts: 'nobody can see whether a result of the province is genuine and still stands',
  },
  verifying: {
    entry: 'verifying',
    // A file of hostile making may keep a function busy until its time is over; more memory is more CPU.
    memoryMb: 1024,
    timeoutSeconds: 15,
    // Such files keep at most these busy, and never what the intake needs of the account.
    atOnce: 10,
    settings: settings.verifying,
    may: { dossiers: ['GetItem'], ...answer },
    hurts: 'nobody can have a file judged by the platform; the page and the command line still judge it by themselves',
  },
  presenting: {
    entry: 'presenting',
    memoryMb: 1024,
    timeoutSeconds: 20,
    settings: settings.presenting,
    may: {
      dossiers: ['GetItem'],
      staff: ['GetItem'],
      accesses: ['PutItem'],
      results: ['GetObjectVersion'],
      issuerKey: ['Sign'],
      sealKey: ['Sign'],
      walletSecret: ['GetSecretValue'],
      ...unseal,
      ...answer,
    },
    hurts: 'nobody can put a result into a wallet or have it in another form',
  },
  previewing: {
    entry: 'previewing',
    // Two typesetters at once: a template that somebody edits is set in a process of its own.
    memoryMb: 1024,
    timeoutSeconds: 20,
    settings: settings.previewing,
    may: { ...answer },
    hurts: 'operators cannot see what a template looks like before it is deployed',
  },
} as const satisfies Record<string, Shape>;
