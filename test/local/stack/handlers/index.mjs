let calls = 0;

/** Answers by what the event asks for. */
export const handler = async (event, context) => {
  calls += 1;
  switch (event.ask) {
    case 'facts':
      return {
        calls,
        now: Date.now(),
        constructed: new Date().getTime(),
        isDate: new Date() instanceof Date,
        remaining: context.getRemainingTimeInMillis(),
        name: context.functionName,
        environment: { ...process.env },
      };
    case 'log':
      process.stdout.write(`${JSON.stringify({ level: 'INFO', message: 'received', id: event.id })}\n`);
      return null;
    case 'throw':
      throw new TypeError('no such dossier');
    case 'hang':
      return new Promise(() => {});
    case 'exit':
      return process.exit(3);
    case 'large':
      return 'x'.repeat(7 * 1024 * 1024);
    default:
      return event;
  }
};
