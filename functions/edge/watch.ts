/** Names and numbers only: nothing that points to a person may be given. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** One line, with its metrics in it, for each thing a function does. */
export interface Watch {
  done(what: string, facts: Facts): void;
  /** Something nobody foresaw; the alarm counts these. The error’s message is kept out: it may quote data. */
  fault(what: string, error: unknown, facts: Facts): void;
}

/** The first frame of the stack. The lines before it are the message, whatever it says. */
const placeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  const frames = (error.stack ?? '').replace(`${error.name}: ${error.message}`, '').split('\n');
  return frames.find((line) => /^ +at [^ ]/.test(line))?.trim() ?? '';
};

/** The trace to which the call belongs, as Lambda tells it: `Root=…;Parent=…`. */
const traceOf = (header = ''): object => {
  const root = /Root=([^;]+)/.exec(header)?.[1];
  return root === undefined ? {} : { xray_trace_id: root };
};

/** CloudWatch counts what a line names so (Amazon CloudWatch User Guide, "Specification: Embedded metric format"). */
const counted = (at: number, name: string, { ms }: Facts): object => {
  const timed = typeof ms === 'number';
  const Metrics = [{ Name: name, Unit: 'Count' }, ...(timed ? [{ Name: 'Duration', Unit: 'Milliseconds' }] : [])];
  return {
    _aws: { Timestamp: at, CloudWatchMetrics: [{ Namespace: 'motcua', Dimensions: [['service']], Metrics }] },
    [name]: 1,
    ...(timed ? { Duration: ms } : {}),
  };
};

/**
 * Lines in JSON, with the level and the time by which Lambda sorts them (Lambda Developer Guide, "Configuring JSON and
 * plain text log formats"), straight to the streams: `console` would wrap them once more.
 */
export const createWatch = (service: string): Watch => {
  const line = (level: 'INFO' | 'ERROR', message: string, facts: Facts): string => {
    const at = Date.now();
    const name = level === 'INFO' ? 'Done' : 'Fault';
    const said = { level, message, timestamp: new Date(at).toISOString(), service };
    const whole = { ...said, ...traceOf(process.env['_X_AMZN_TRACE_ID']), ...facts, ...counted(at, name, facts) };
    return `${JSON.stringify(whole)}\n`;
  };
  return {
    done: (what, facts) => {
      process.stdout.write(line('INFO', what, facts));
    },
    fault: (what, error, facts) => {
      const name = error instanceof Error ? error.name : 'unknown';
      process.stderr.write(line('ERROR', what, { ...facts, fault: name, place: placeOf(error) }));
    },
  };
};
