import { readEverything } from './read-everything.ts';
import { reportOn } from './report-validation.ts';

/** Holds all procedures and provinces against their schemas, one another, the law’s data and the national lists. */
const { status, stdout, stderr } = await reportOn(process.argv.slice(2), readEverything);
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = status;
