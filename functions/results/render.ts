import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import * as z from 'zod/mini';
import { normalise } from './normalise.ts';
import { SignatureBox } from './signature-box.ts';

/** A file carried inside the document, bound to it by the signatures (AFRelationship Data). */
interface Attachment {
  readonly name: 'result.json';
  readonly bytes: Uint8Array;
}

interface RenderRequest {
  /** File name without `.typ`; the file defines `bản-in(data)`. */
  readonly template: string;
  readonly data: object;
  readonly attach?: Attachment;
  /** Creation time written into the document: same request, same bytes. */
  readonly at: Date;
}

export interface Rendering {
  readonly pdf: Uint8Array;
  readonly boxes: SignatureBox[];
}

export interface Renderer {
  /** Renders PDF/A-3a; any diagnostic of the typesetter is a fault. */
  render(request: RenderRequest): Rendering;
}

/** A result that needs more pages is wrong data; it also bounds the work one request can cause. */
const pageLimit = 50;
const TemplateName = z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/));

const entry = (template: string, attach: Attachment | undefined): string =>
  [
    `#import "${template}.typ": bản-in`,
    '#bản-in(json("data.json"))',
    ...(attach
      ? [`#pdf.attach("${attach.name}", relationship: "data", mime-type: "application/json", description: "Dữ liệu")`]
      : []),
  ].join('\n');

/**
 * Keeps one compiler for the life of the process. `templates` and `fonts` are folders; templates name the font Tinos
 * only, because Typst also searches the fonts of the system it runs on.
 */
export const createRenderer = ({ templates, fonts }: { templates: string; fonts: string }): Renderer => {
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [fonts] }] });

  const compile = (template: string, attach: Attachment | undefined): NodeTypstDocument => {
    const compiled = compiler.compile({ mainFileContent: entry(template, attach) });
    const diagnostics = compiled.takeDiagnostics() ?? compiled.takeWarnings();
    if (diagnostics) throw new Error(`template ${template}: ${JSON.stringify(compiler.fetchDiagnostics(diagnostics))}`);
    if (!compiled.result) throw new Error(`template ${template} gives no document`);
    if (compiled.result.numOfPages > pageLimit) throw new Error(`template ${template}: more than ${pageLimit} pages`);
    return compiled.result;
  };

  return {
    render: ({ template, data, attach, at }) => {
      compiler.mapShadow(join(templates, 'data.json'), Buffer.from(JSON.stringify(normalise(data))));
      if (attach) compiler.mapShadow(join(templates, attach.name), Buffer.from(attach.bytes));
      try {
        const typeset = compile(TemplateName.parse(template), attach);
        const boxes = z.array(SignatureBox).parse(compiler.query(typeset, { selector: '<sig>', field: 'value' }));
        // PDF/A refuses a missing glyph; level A is tagged, for people who have the page read to them.
        const pdf = compiler.pdf(typeset, {
          pdfStandard: 'a-3a',
          creationTimestamp: Math.floor(at.getTime() / 1000),
        });
        return { pdf: Uint8Array.from(pdf), boxes };
      } finally {
        compiler.resetShadow();
        // Without this a warm function grows by more than a megabyte with each document.
        compiler.evictCache(2);
      }
    },
  };
};
