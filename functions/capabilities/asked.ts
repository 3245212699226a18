import * as settings from '../capability-settings.ts';
import type { Shape } from '../shape.ts';
import { answer, makeKeys, unseal } from './grants.ts';

/** What people wait for: functions that answer over HTTP, and the one that lets requests in. */
export const asked = {
  catalogue: {
    entry: 'catalogue',
    memoryMb: 512,
    timeoutSeconds: 10,
    settings: settings.catalogue,
    may: { ...answer },
    hurts: 'nobody can read a procedure or open a form',
  },
  session: {
    entry: 'session',
    memoryMb: 512,
    timeoutSeconds: 15,
    settings: settings.session,
    may: {
      sessions: ['GetItem', 'PutItem', 'DeleteItem'],
      staff: ['GetItem'],
      ...makeKeys,
      secrets: ['GetSecretValue'],
      ...answer,
    },
    hurts: 'citizens and officers cannot sign in',
  },
  authoriser: {
    entry: 'authoriser',
    memoryMb: 512,
    timeoutSeconds: 5,
    settings: settings.authoriser,
    may: { sessions: ['GetItem', 'PutItem'], staff: ['GetItem'] },
    trigger: 'authoriser',
    hurts: 'everybody who is signed in is turned away',
  },
  drafting: {
    entry: 'drafting',
    memoryMb: 512,
    timeoutSeconds: 15,
    settings: settings.drafting,
    may: {
      quotas: ['UpdateItem'],
      drafts: ['GetItem', 'PutItem'],
      dossiers: ['GetItem'],
      accesses: ['PutItem'],
      ...unseal,
      ...answer,
    },
    hurts: 'citizens cannot open or save a form',
  },
  intake: {
    entry: 'intake',
    memoryMb: 512,
    timeoutSeconds: 10,
    settings: settings.intake,
    may: {
      quotas: ['UpdateItem'],
      dossiers: ['GetItem', 'PutItem', 'UpdateItem'],
      drafts: ['GetItem', 'DeleteItem'],
      ...unseal,
      ...answer,
    },
    hurts: 'citizens cannot submit a dossier',
  },
  reading: {
    entry: 'reading',
    memoryMb: 512,
    timeoutSeconds: 10,
    settings: settings.reading,
    may: {
      dossiers: ['GetItem', 'Query'],
      views: ['Query'],
      units: ['Query'],
      accesses: ['PutItem', 'Query'],
      ...unseal,
      ...answer,
    },
    hurts: 'nobody can follow a dossier and officers see no inbox',
  },
  deciding: {
    entry: 'deciding',
    memoryMb: 512,
    timeoutSeconds: 10,
    settings: settings.deciding,
    may: { dossiers: ['GetItem', 'PutItem', 'Query'], staff: ['GetItem'], ...unseal, ...answer },
    hurts: 'officers and leaders cannot decide',
  },
  staffing: {
    entry: 'staffing',
    memoryMb: 512,
    // A departure hands over task by task, each in a transaction; the API waits for half a minute at most.
    timeoutSeconds: 29,
    settings: settings.staffing,
    may: {
      dossiers: ['GetItem', 'PutItem'],
      views: ['Query'],
      staff: ['GetItem', 'PutItem'],
      units: ['Query'],
      ...answer,
    },
    hurts: 'tasks of staff who leave stay in their hands and no signature can be delegated',
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
} as const satisfies Record<string, Shape>;
