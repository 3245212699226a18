import { SendTaskSuccessCommand, SFNClient } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import type { DossierEventType } from '../../../events/dossier-event.ts';
import { takeStep } from '../../../functions/steps/take-step.ts';
import { saturday } from '../../core/samples.ts';
import type { samples } from '../../core/sample-events.ts';
import { openHouse } from '../house.ts';
import { sampleSources, type Known } from '../sample-sources.ts';

const sfn = new SFNClient({});
const states = mockClient(sfn);
/** The tokens that were given back, and what the machines behind them were told. */
export const released = () =>
  states.commandCalls(SendTaskSuccessCommand).map(({ args }) => ({
    token: args[0].input.taskToken,
    output: JSON.parse(args[0].input.output ?? ''),
  }));

/** The instant of a minute in Vietnam. */
export const on = (vietnam: string): string => new Date(`${vietnam}:00+07:00`).toISOString();

/** A dossier that was submitted, and the steps of its route, with sources as they are then. */
export const openRoute = async (later: Known = {}, earlier: Known = {}) => {
  states.reset().on(SendTaskSuccessCommand).resolves({});
  const house = await openHouse(earlier);
  const dossier = await house.submitted();
  const { catalogue, dossiers, places, accesses, vault } = house;
  const { sources, asked } = sampleSources(later);
  const tools = {
    catalogue,
    dossiers,
    places,
    accesses,
    vault,
    sources,
    states: sfn,
    now: () => saturday,
  };
  const take = async (input: object) => takeStep(tools)({ dossier, ...input });
  const types = async () => (await dossiers.log(dossier)).map(({ event }) => event.type);
  return { ...house, dossier, tools, take, types, asked };
};
/** What happens to a dossier up to this event, when all goes well. */
export const upTo = (last: DossierEventType): (keyof typeof samples)[] => {
  const way = [
    'checks-recorded',
    'verification-completed',
    'draft-confirmed',
    'dossier-approved',
    'result-issued',
  ] as const;
  return way.slice(0, way.findIndex((type) => type === last) + 1);
};
