import { readFileSync } from 'node:fs';
import { type App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { type Building, makeApp } from '../../infra/make-app.ts';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { readLinked } from '../../procedures/linked/read-linked.ts';
import { readResultKinds } from '../../procedures/results/kinds.ts';
import { readNationalDocument } from '../../procedures/national/read-national.ts';
import { readSimulated } from '../../procedures/simulated/read-simulated.ts';
import { readSources } from '../../procedures/sources/sources.ts';
import { oneStopRules } from '../../procedures/rules/one-stop.ts';
import { readHolidays, readProvinces } from '../../provinces/directory.ts';
import { stubs } from './stubs.ts';

const Cdk = z.object({ context: z.record(z.string(), z.unknown()) });
const { context } = Cdk.parse(JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')));

/** The house over empty bundles and pages; the rule packs do not run by themselves. */
export const houseOf = async (change: Partial<Building> = {}): Promise<App> => {
  const catalogue = await readCatalogue();
  return makeApp({
    catalogue,
    linked: await readLinked(catalogue),
    results: await readResultKinds(),
    provinces: await readProvinces(),
    holidays: await readHolidays(),
    rules: oneStopRules,
    sources: await readSources(),
    national: await readNationalDocument(),
    simulated: await readSimulated(),
    context,
    checked: false,
    ...stubs(),
    ...change,
  });
};

let built: Promise<App> | undefined;
/** The same house for all that only read it. */
export const wholeHouse = async (): Promise<App> => (built ??= houseOf());

export const stackOf = (app: App, province: string, name: string): Stack => {
  const stack = app.node.findChild(province).node.findChild(name);
  if (!(stack instanceof Stack)) throw new Error(`${province} has no stack ${name}`);
  return stack;
};
export const templateOf = (app: App, province: string, name: string): Template =>
  Template.fromStack(stackOf(app, province, name));

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
});
export type Resource = z.infer<typeof Resource>;

/** Every resource of a type, by its logical id. */
export const resources = (template: Template, type: string): [string, Resource][] =>
  Object.entries(z.record(z.string(), Resource).parse(template.findResources(type)));

export const properties = (template: Template, type: string): Resource['Properties'][] =>
  resources(template, type).map(([, { Properties }]) => Properties);
