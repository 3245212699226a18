import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type App, Stage } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { readProvinces } from '../../provinces/directory.ts';
import { routeDocument } from '../../workflows/route.ts';
import { houseOf, properties, templateOf } from './house.ts';

const Machine = z.object({
  StateMachineName: z.string(),
  DefinitionS3Location: z.object({ Key: z.string() }),
  LoggingConfiguration: z.object({ Level: z.string(), IncludeExecutionData: z.boolean() }),
  TracingConfiguration: z.object({ Enabled: z.boolean() }),
});
const machinesOf = (app: App, province: string) =>
  properties(templateOf(app, province, 'routes'), 'AWS::StepFunctions::StateMachine').map((one) => Machine.parse(one));
const fileOf = (app: App, { DefinitionS3Location: { Key } }: z.infer<typeof Machine>): string =>
  join(app.outdir, `asset.${Key}`);

const catalogue = await readCatalogue();
const provinces = await readProvinces();

test('machines are the procedures, each with the document of its route, and log nothing that goes in or out', async () => {
  const house = await houseOf({ provinces: provinces.filter(({ slug }) => slug === 'lang-son') });
  const machines = machinesOf(house, 'lang-son');
  expect(machines).toMatchObject(
    catalogue.map(({ slug }) => ({
      StateMachineName: `lang-son-${slug}`,
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
      TracingConfiguration: { Enabled: true },
    })),
  );
  expect(machines.map((machine) => JSON.parse(readFileSync(fileOf(house, machine), 'utf8')))).toEqual(
    catalogue.map((procedure) => JSON.parse(JSON.stringify(routeDocument(procedure)))),
  );
});

/** AWS CloudFormation User Guide, "Understand CloudFormation quotas"; one in five resources is left free. */
const most = { resources: 400, outputs: 200, templateBytes: 1_000_000 };
/** AWS Step Functions Developer Guide, "Service quotas": the size of a definition. */
const mostDefinitionBytes = 1_000_000;

test('sixty procedures stay within the limits of every stack and of every machine', async () => {
  const many = Array.from({ length: 60 }, (_, index) => {
    const sample = catalogue[index % catalogue.length];
    if (sample === undefined) throw new Error('the catalogue is empty');
    // Those of dossiers that still run are deployed, though nothing is received under any of their editions now.
    const editions = index > 0 ? sample.editions : sample.editions.map((each) => ({ ...each, until: '2026-01-02' }));
    return { ...sample, editions, code: `9.${String(index).padStart(6, '0')}`, slug: `${sample.slug}-${index}` };
  });
  const [province] = provinces.filter(({ firewall }) => firewall);
  if (province === undefined) throw new Error('no province has every stack');
  const house = await houseOf({ catalogue: many, linked: [], provinces: [province] });
  const Counted = z.object({
    Resources: z.record(z.string(), z.unknown()),
    Outputs: z.record(z.string(), z.unknown()).default({}),
  });
  const stages = house.node.children.filter((child) => Stage.isStage(child));
  const stacks = stages.flatMap((stage) => stage.synth().stacks);
  const names = ['edge', 'endpoints', 'records', 'routes', 'service', 'watch'].map(
    (name) => `${province.slug}-${name}`,
  );
  expect(stacks.map(({ stackName }) => stackName).toSorted()).toEqual(names);
  const beyond = stacks.filter(({ templateFullPath }) => {
    const { Resources, Outputs } = Counted.parse(JSON.parse(readFileSync(templateFullPath, 'utf8')));
    return (
      Object.keys(Resources).length > most.resources ||
      Object.keys(Outputs).length > most.outputs ||
      statSync(templateFullPath).size > most.templateBytes
    );
  });
  expect(beyond.map(({ stackName }) => stackName)).toEqual([]);
  const machines = machinesOf(house, province.slug);
  expect(machines).toHaveLength(many.length);
  expect(machines.filter((machine) => statSync(fileOf(house, machine)).size > mostDefinitionBytes)).toEqual([]);
});
