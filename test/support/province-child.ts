import { SteerableClock } from '../../local/cloud/clock.ts';
import { runProvince } from '../../local/province.ts';

/** A province in a process of its own, made to be killed. Arguments: port, folder of its data, its clock's offset in ms. */
const [port, data = '', offset] = process.argv.slice(2);
await runProvince({ province: 'lang-son', port: Number(port), data, clock: new SteerableClock(Number(offset)) });
process.stdout.write('ready\n');
