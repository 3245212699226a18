import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TemplateSource } from '../answers/templates.ts';
import type { Handler } from '../edge/reply.ts';
import type { ResultKinds } from '../previews/result-kinds.ts';
import { templateLine } from './list-templates.ts';

/** One template as it stands in the folder `templates`, to be read or edited. */
export const showTemplate =
  ({ kinds, templates }: { readonly kinds: ResultKinds; readonly templates: string }): Handler<TemplateSource> =>
  async ({ path }) => {
    const kind = kinds.named(path['kind'] ?? '');
    const source = await readFile(join(templates, `${kind.slug}.typ`), 'utf8');
    return {
      status: 200,
      body: { ...templateLine(kind), source, fields: kind.fields, sample: kind.sample.content },
    };
  };
