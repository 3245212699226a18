import { expect, test } from 'vitest';
import * as z from 'zod';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { readProvinces } from '../../provinces/directory.ts';
import { houseOf, templateOf } from './house.ts';
import { stubs } from './stubs.ts';

const Template = z.object({ Resources: z.record(z.string(), z.object({ Type: z.string() }).loose()) });
const stacks = ['records', 'service', 'endpoints', 'routes'] as const;

/** Resources by stack and logical id, each as text. */
const builtWith = async (catalogue: Awaited<ReturnType<typeof readCatalogue>>): Promise<Map<string, string>> => {
  const provinces = (await readProvinces()).filter(({ slug }) => slug === 'lang-son');
  const house = await houseOf({ catalogue, provinces, ...stubs() });
  return new Map(
    stacks.flatMap((stack) =>
      Object.entries(Template.parse(templateOf(house, 'lang-son', stack).toJSON()).Resources).map(
        ([id, resource]): [string, string] => [`${stack} ${resource.Type} ${id}`, JSON.stringify(resource)],
      ),
    ),
  );
};

test('one more procedure is one more machine and another catalogue, and touches nothing else', async () => {
  const catalogue = await readCatalogue();
  const [first] = catalogue;
  if (first === undefined) throw new Error('the catalogue is empty');
  const more = { ...first, code: '9.999999', slug: 'zz-synthetic' };
  const before = await builtWith(catalogue);
  const after = await builtWith([...catalogue, more]);
  const changed = [...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
  const gone = [...before.keys()].filter((name) => !after.has(name));
  expect(gone).toEqual([]);
  expect(changed).toEqual([
    expect.stringMatching(/^service AWS::Lambda::LayerVersion LayersCatalogue/),
    expect.stringMatching(/^routes AWS::StepFunctions::StateMachine Machineszzsynthetic/),
  ]);
});
