import { validate } from '@cedar-policy/cedar-wasm/nodejs';
import { expect, test } from 'vitest';
import { dossierCommands } from '../../core/authorisation.ts';
import { staffCommands } from '../../core/staff-authorisation.ts';
import { policies, schema } from './cedar.ts';

test('the policy is valid by its schema, in Cedar’s strict mode', () => {
  const answer = validate({ schema, policies: { staticPolicies: policies }, validationSettings: { mode: 'strict' } });
  expect(answer).toMatchObject({ type: 'success', validationErrors: [], validationWarnings: [] });
});

test('the schema knows exactly the commands of the code', () => {
  const actions = schema.slice(schema.indexOf('action\n')).matchAll(/"([a-z-]+)"/g);
  expect(new Set([...actions].map(([, name]) => name))).toEqual(new Set([...dossierCommands, ...staffCommands]));
});

test('each policy has a name of its own, and a title in both languages', () => {
  const heads = policies.split(/^(?=@id)/m).slice(1);
  const ids = heads.map((head) => /^@id\("([a-z-]+)"\)$/m.exec(head)?.[1]);
  expect(new Set(ids).size).toBe(heads.length);
  for (const head of heads)
    expect(head).toMatch(
      /^@id\(.+\)\n@title\(".+"\)\n@title_en\(".+"\)\n(@ground\(".+"\)\n)?(@unverified\(".+"\)\n)?(permit|forbid) /,
    );
  expect(policies.match(/^(permit|forbid) \(/gm)).toHaveLength(heads.length);
});
