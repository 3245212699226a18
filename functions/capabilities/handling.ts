import * as settings from '../capability-settings.ts';
import type { Shape } from '../shape.ts';
import { answer, keepFor, unseal } from './grants.ts';

/** What happens to a dossier that is there: it is followed, decided on, compared and asked about. */
export const handling = {
  reading: {
    entry: 'reading',
    memoryMb: 512,
    timeoutSeconds: 10,
    settings: settings.reading,
    may: {
      quotas: ['UpdateItem'],
      dossiers: ['GetItem', 'Query'],
      views: ['Query'],
      units: ['Query'],
      accesses: ['PutItem'],
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
    may: {
      dossiers: ['GetItem', 'PutItem', 'Query'],
      staff: ['GetItem'],
      accesses: ['PutItem'],
      ...unseal,
      ...answer,
    },
    hurts: 'officers and leaders cannot decide',
  },
  requesting: {
    entry: 'requesting',
    memoryMb: 512,
    timeoutSeconds: 20,
    settings: settings.requesting,
    may: { dossiers: ['GetItem', 'PutItem', 'Query'], accesses: ['PutItem'], ...unseal, ...answer },
    hurts: 'officers cannot ask for what is missing, so that dossiers are refused in place of being put right',
  },
  digitising: {
    entry: 'digitising',
    memoryMb: 512,
    timeoutSeconds: 10,
    settings: settings.digitising,
    may: {
      dossiers: ['GetItem', 'PutItem'],
      accesses: ['PutItem'],
      papers: ['GetObject'],
      results: ['GetObjectVersion'],
      ...unseal,
      ...answer,
    },
    hurts: 'officers cannot compare scans with what was read in them',
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
  looking: {
    entry: 'looking',
    memoryMb: 512,
    timeoutSeconds: 15,
    settings: settings.looking,
    may: {
      quotas: ['UpdateItem'],
      dossiers: ['GetItem'],
      accesses: ['PutItem', 'Query'],
      // Why somebody was looked up is sealed for them, who may never have signed in.
      ...keepFor,
      ...answer,
    },
    hurts: 'citizens cannot see who has read their data, and officers cannot look anybody up',
  },
} as const satisfies Record<string, Shape>;
