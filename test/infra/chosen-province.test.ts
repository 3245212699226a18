import { Stage } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import { houseOf } from './house.ts';

const stagesOf = async (context: Record<string, unknown>): Promise<string[]> =>
  (await houseOf({ context })).node.children.filter((child) => Stage.isStage(child)).map(({ node }) => node.id);

test('every province has its stage', async () => {
  expect(await stagesOf({})).toEqual(['hue', 'lang-son', 'thanh-hoa']);
});

test('-c province=… leaves one; another name gets those there are', async () => {
  expect(await stagesOf({ province: 'hue' })).toEqual(['hue']);
  await expect(stagesOf({ province: 'hanoi' })).rejects.toThrow(
    'no province "hanoi": there are hue, lang-son, thanh-hoa',
  );
});
