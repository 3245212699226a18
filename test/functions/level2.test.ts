import { expect, test } from 'vitest';
import type { Person } from '../../core/person.ts';
import { endpoints } from '../../functions/endpoints.ts';
import { requireLevel } from '../../functions/lookups/require-level.ts';
import { mother, officer, sources } from '../core/samples.ts';

/**
 * Every way in for citizens, and why it wants VNeID level 2 or does not (Decree 69/2024/NĐ-CP, Article 9). Level 1 tells
 * who somebody says they are; level 2 was compared with their body and papers, so it alone files, gives and is given.
 * That a reading of one’s own dossier does not want it is our reading: whoever filed had level 2 then, and a level lost
 * since must not keep anybody from following, answering or withdrawing what they filed.
 */
const wants: Readonly<Record<string, string>> = {
  'POST /v1/drafts': 'it shows what registers hold of a family',
  'GET /v1/me/drafts': 'it lists such forms',
  'GET /v1/drafts/{id}': 'it shows what registers hold of a family',
  'PUT /v1/drafts/{id}': 'it belongs to such a form',
  'POST /v1/drafts/{id}/leaving': 'it belongs to such a form',
  'POST /v1/help': 'it belongs to such a form',
  'GET /v1/help/{id}': 'it belongs to such a form',
  'POST /v1/dossiers': 'what is filed online counts as signed by whoever files',
  'GET /v1/results': 'what was issued is given out',
  'GET /v1/results/{code}': 'what was issued is given out',
  'GET /v1/dossiers/{code}/result': 'what was issued is given out',
  'GET /v1/dossiers/{code}/files/{file}/copy': 'a sealed copy is given out',
  'POST /v1/dossiers/{code}/wallet': 'what was issued is given out',
  'POST /v1/dossiers/{code}/paper-copy': 'what was issued is given out',
  'POST /v1/me/organisations': 'it opens what organisations have filed and were issued',
  'POST /v1/me/data': 'it shows what registers hold of a family',
  'GET /v1/procedures/{code}/represented': 'it shows children and givers of mandates',
  'GET /v1/me/mandates': 'it shows givers of mandates',
  'POST /v1/me/mandates': 'whoever gives a mandate signs with the account',
  'POST /v1/me/mandates/{id}/revocation': 'whoever gave it had level 2, and it is theirs alone',
};
const doesWithout: Readonly<Record<string, string>> = {
  'GET /v1/me/dossiers': 'their own list',
  'GET /v1/me/data': 'which sources could be asked; none is',
  'GET /v1/me/access-log': 'everybody may see who has read their data',
  'GET /v1/dossiers/{code}': 'follows what they filed',
  'GET /v1/dossiers/{code}/events': 'follows what they filed',
  'GET /v1/dossiers/{code}/clock': 'follows what they filed',
  'GET /v1/dossiers/{code}/receipt': 'follows what they filed',
  'GET /v1/dossiers/{code}/papers/{form}': 'letters about what they filed',
  'POST /v1/dossiers/{code}/confirmation': 'answers about what they filed',
  'POST /v1/dossiers/{code}/supplement': 'answers about what they filed',
  'POST /v1/dossiers/{code}/withdrawal': 'ends what they filed',
  'POST /v1/dossiers/{code}/rating': 'says how it went with what they filed',
  'GET /v1/dossiers/{code}/appointments': 'sees when they can come about what they filed',
  'POST /v1/dossiers/{code}/appointment': 'says when they come about what they filed',
  'GET /v1/linked/{code}': 'follows what they filed',
  'POST /v1/help/{id}/end': 'whoever asked for help had level 2 then, and ending it shows nothing',
  'POST /v1/dossiers/{code}/files': 'sends what was asked of them',
  'POST /v1/dossiers/{code}/files/{file}/received': 'sends what was asked of them',
  'GET /v1/dossiers/{code}/files': 'lists what they sent',
  'GET /v1/dossiers/{code}/files/{file}': 'looks at what they sent',
};

test('every way in for citizens has its reason for level 2, or for doing without', () => {
  const ways = Object.entries(endpoints).filter(([, { audience }]) => audience.some((who) => who === 'citizen'));
  const wanting = ways.filter(([, row]) => 'level2' in row).map(([key]) => key);
  const others = ways.filter(([, row]) => !('level2' in row)).map(([key]) => key);
  expect(wanting.toSorted()).toEqual(Object.keys(wants).toSorted());
  expect(others.toSorted()).toEqual(Object.keys(doesWithout).toSorted());
});

const isRefused = (id: string, person: Person): boolean => {
  try {
    requireLevel(sources, id, person);
    return false;
  } catch {
    return true;
  }
};

const refusedTo = (person: Person) => sources.filter(({ id }) => isRefused(id, person)).map(({ id }) => id);

test('whatever the table says, no source that wants level 2 is asked for somebody at level 1', () => {
  expect([refusedTo(mother), refusedTo(officer)]).toEqual([[], []]);
  expect(refusedTo({ ...mother, level: 1 })).toEqual(
    sources.filter(({ level2 }) => level2.required).map(({ id }) => id),
  );
});
