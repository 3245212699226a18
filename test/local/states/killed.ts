import { openStore } from '../../../local/cloud/store.ts';
import { createHold, createStage, holding, invoking } from './stage.ts';

/** A process to be killed: 30 executions, each with a token, a timer and a call under way, whose tokens it reports. */
const [, , file = ''] = process.argv;
const { hold, token } = createHold();
let calls = 0;
let allCalled: () => void = () => undefined;
const called = new Promise<void>((resolve) => (allCalled = resolve));
const stage = createStage(
  {
    hold,
    called: () => {
      calls += 1;
      if (calls === 30) allCalled();
      return new Promise(() => undefined);
    },
  },
  { store: openStore(file) },
);
const branch = (StartAt: string, state: object) => ({ StartAt, States: { [StartAt]: { ...state, End: true } } });
const Branches = [
  branch('Token', holding),
  branch('Timer', { Type: 'Wait', Seconds: 3600, Output: 'waited' }),
  branch('Call', invoking('called')),
];
const arn = stage.machine({ StartAt: 'P', States: { P: { Type: 'Parallel', Branches, End: true } } });
const names = Array.from({ length: 30 }, (_, index) => `d-${index}`);
for (const name of names) stage.start(arn, {}, name);
const tokens = await Promise.all(names.map(token));
await called;
process.send?.(tokens);
setInterval(() => undefined, 1000);
