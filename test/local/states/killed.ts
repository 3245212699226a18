import { openStore } from '../../../local/cloud/store.ts';
import { createHold, createStage, FunctionError, holding, invoking } from './stage.ts';

/** A process to be killed: ten executions wait for a token, ten for a retry, ten for a call. It reports the tokens. */
const [, , file = ''] = process.argv;
const { hold, token } = createHold();
let calls = 0;
let allCalled: () => void = () => undefined;
const called = new Promise<void>((resolve) => (allCalled = resolve));
const stage = createStage(
  {
    hold,
    busy: () => {
      throw new FunctionError('Busy', 'later');
    },
    called: () => {
      calls += 1;
      if (calls === 10) allCalled();
      return new Promise(() => undefined);
    },
  },
  { store: openStore(file) },
);
const Retry = [{ ErrorEquals: ['Busy'], IntervalSeconds: 3600 }];
const machines = [holding, { ...invoking('busy'), Retry }, invoking('called')].map((state) =>
  stage.machine({ StartAt: 'A', States: { A: { ...state, End: true } } }),
);
const names = Array.from({ length: 10 }, (_, index) => `d-${index}`);
for (const machine of machines) for (const name of names) stage.start(machine, {}, name);
const tokens = await Promise.all(names.map(token));
await called;
await Promise.all(names.map(() => stage.clock.alarm()));
process.send?.(tokens);
setInterval(() => undefined, 1000);
