import { runCommand } from '../local/command.ts';
import { openSimulation } from './simulation.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Fewer calls say nothing of how often they go wrong. */
const fewest = 1_000;
const leastFaulted = 0.1;

const command = {
  typed: 'npm run sim',
  does:
    'Cho một tỉnh sống trong thời gian ảo, giữa đủ thứ sự cố, và soi từng hồ sơ. | ' +
    'Lets a province live in virtual time, among all kinds of trouble, and holds every dossier to its invariants.',
  takes: ['dossiers', 'seed'],
} as const;

await runCommand(command, async ({ dossiers, seed }) => {
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
  const share = sum.faulted / sum.calls;
  const percent = (100 * share).toFixed(1);
  const tooCalm = sum.calls >= fewest && share < leastFaulted;
  if (tooCalm)
    say('quá ít sự cố: chưa đến một phần mười số lần gọi. | too little trouble: in less than a tenth of the calls');
  say(`${sum.dossiers} dossiers, ${sum.calls} calls, ${percent} % of them faulted, ${sum.violations} violations`);
  return tooCalm || sum.violations > 0 ? 1 : 0;
});
