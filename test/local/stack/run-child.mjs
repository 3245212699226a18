// Runs the small application in a process of its own, so that a test can kill it.
import { SteerableClock } from '../../../local/cloud/clock.ts';
import { runStack } from '../../../local/stack/run-stack.ts';

const [assembly, directory, port] = process.argv.slice(2);
const clock = new SteerableClock();
await runStack({ assembly, stage: 'small', directory, port: Number(port), clock, parameters: {} });
process.stdout.write('ready\n');
