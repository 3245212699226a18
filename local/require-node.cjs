'use strict';
// Runs before tsx and before any import, so it is written in what the oldest Node can parse.
const wanted = require('../package.json').engines.node.replace('>=', '');
const own = process.versions.node;
const [leastMajor, leastMinor] = wanted.split('.').map(Number);
const [major, minor] = own.split('.').map(Number);

if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
  process.stderr.write(
    `Cần Node.js ${wanted} trở lên; máy này có ${own}. | Node.js ${wanted} or newer is needed; this is ${own}.\n`,
  );
  process.exit(1);
}
