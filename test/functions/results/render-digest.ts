import { createHash } from 'node:crypto';
import { createRenderer } from '../../../functions/results/render.ts';
import * as samples from './samples.ts';

/** Prints the digest of a rendering, so that a test can compare two processes. */
const { pdf } = createRenderer(samples).render({
  template: 'birth-certificate',
  data: samples.birthCertificate,
  at: samples.issuedAt,
});
process.stdout.write(createHash('sha256').update(pdf).digest('hex'));
