import { Mistake } from '../local/command-line.ts';
import { reckonDue } from './reckon-due.ts';

/** Exit status: 0 reckoned, 2 something was typed that cannot be reckoned with. */
try {
  process.stdout.write(await reckonDue(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Mistake)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
