import { Mistake } from '../local/command-line.ts';
import { checkWords } from './check-words.ts';

/** Exit status: 0 every line was judged, 2 something was typed that cannot be judged. */
try {
  process.stdout.write(await checkWords(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Mistake)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
