import { serveTypesetting } from '../../../functions/previews/typeset-apart.ts';
import { createRenderer } from '../../../functions/results/render.ts';
import * as samples from '../results/samples.ts';

/** What a test starts in place of the function’s own file. */
serveTypesetting(() => createRenderer(samples));
