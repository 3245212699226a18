import { parseArgs } from 'node:util';
import { openSimulation } from './simulation.ts';

const { values } = parseArgs({
  options: { dossiers: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const [dossiers, seed] = [Number(values.dossiers), Number(values.seed)];
if (!Number.isSafeInteger(dossiers) || dossiers < 1 || !Number.isSafeInteger(seed))
  throw new Error('npm run sim -- --dossiers N --seed S, both whole numbers');

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const simulation = await openSimulation();
const begun = process.cpuUsage();
const sum = { dossiers: 0, calls: 0, faulted: 0, violations: 0, days: 0 };
const traces: string[] = [];
for await (const course of simulation.run(seed, dossiers)) {
  for (const { invariant, breach } of course.violations)
    say(`seed ${seed} world ${traces.length}: ${invariant}: ${breach}`);
  sum.dossiers += course.dossiers;
  sum.calls += course.calls;
  sum.faulted += course.faulted;
  sum.violations += course.violations.length;
  sum.days += course.days;
  traces.push(course.trace);
}
const used = process.cpuUsage(begun);
const seconds = (used.user + used.system) / 1e6;
say(`trace ${traces.join(' ')}`);
say(
  `${(sum.dossiers / seconds).toFixed(1)} dossiers per CPU second; ${sum.days.toFixed(0)} days in the simulated provinces`,
);
const share = ((100 * sum.faulted) / sum.calls).toFixed(1);
say(`${sum.dossiers} dossiers, ${sum.calls} calls, ${share} % of them faulted, ${sum.violations} violations`);
process.exitCode = sum.violations > 0 ? 1 : 0;
