import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** The kernel counts time in hundredths of a second (`getconf CLK_TCK` is 100 wherever Node runs on Linux). */
const msPerTick = 10;

/** `/proc/<pid>/stat` behind the name: parent, user and system time, also of children that have ended (proc(5)). */
const statOf = (pid: number | string): { parent: number; ms: number } | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0);
    return { parent: fields[1] ?? 0, ms: ticks * msPerTick };
  } catch {
    return undefined;
  }
};

/** CPU milliseconds that a process and everything it started have used so far. */
export const treeMs = (pid: number): number => {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = statOf(name);
      return stat === undefined ? [] : [{ pid: Number(name), ...stat }];
    });
  const below = (parent: number): number =>
    all.filter((one) => one.parent === parent).reduce((sum, one) => sum + one.ms + below(one.pid), 0);
  return (all.find((one) => one.pid === pid)?.ms ?? 0) + below(pid);
};

/** CPU milliseconds that this machine’s processors have been busy, or kept from us by its host. */
const busyMs = (): number => {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, softInterrupts = 0, stolen = 0] = line
    .replace(/^cpu +/, '')
    .split(' ')
    .map(Number);
  return (user + nice + system + interrupts + softInterrupts + stolen) * msPerTick;
};

/** The share of the machine, 0 to 1, that others used between two looks. `own` are the trees we answer for. */
export const watchOthers = (own: readonly number[]): (() => number) => {
  const look = () => ({ at: performance.now(), busy: busyMs(), own: own.reduce((sum, pid) => sum + treeMs(pid), 0) });
  const before = look();
  return () => {
    const after = look();
    const others = after.busy - before.busy - (after.own - before.own);
    return Math.max(0, others / ((after.at - before.at) * cpus().length));
  };
};
