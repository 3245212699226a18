import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import * as z from 'zod/mini';
import { normalise } from './normalise.ts';
import { SignatureBox } from './signature-box.ts';
import { diagnosticsIn, refusedWriting, strangeFont, TemplateError } from './template-error.ts';

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
  /** What the template’s file would say; a picture is made too. `markPreview` says on it that it is a preview. */
  readonly preview?: { readonly source?: string | undefined };
}

export interface Rendering {
  readonly pdf: Uint8Array;
  readonly boxes: SignatureBox[];
  readonly pages: number;
  /** All pages one below the other, as SVG: of a preview only. */
  readonly picture?: string;
}

export interface Renderer {
  /** Renders PDF/A-3a; any diagnostic of the typesetter is a fault. */
  render(request: RenderRequest): Rendering;
}

/** A result that needs more pages is wrong data; it also bounds the work one request can cause. */
const pageLimit = 50;
const TemplateName = z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/));

/** The typesetter draws the ground of each page in the place of the first, over what stands there: it goes to its page. */
const withGrounds = (picture: string): string =>
  picture.replaceAll(
    /^( {4}<path class="typst-shape"[^>]*?)(\/>\n {4}<g (transform="matrix\([^"]*\)"))/gm,
    (_whole, ground: string, page: string, place: string) => `${ground} ${place}${page}`,
  );

const entry = ({ template, attach }: RenderRequest): string =>
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

  const shadow = (name: string, bytes: Buffer): void => compiler.mapShadow(join(templates, name), bytes);

  const compile = (request: RenderRequest): NodeTypstDocument => {
    const { template } = request;
    const compiled = compiler.compile({ mainFileContent: entry(request) });
    const diagnostics = compiled.takeDiagnostics() ?? compiled.takeWarnings();
    if (diagnostics) throw new TemplateError(template, diagnosticsIn(compiler.fetchDiagnostics(diagnostics)));
    if (!compiled.result) throw new Error(`template ${template} gives no document`);
    if (compiled.result.numOfPages > pageLimit)
      throw new TemplateError(template, [{ file: `${template}.typ`, message: `more than ${pageLimit} pages` }]);
    return compiled.result;
  };

  const write = (typeset: NodeTypstDocument, template: string, at: Date): Uint8Array => {
    let pdf: Uint8Array;
    try {
      // PDF/A refuses a missing glyph; level A is tagged, for people who have the page read to them.
      const creationTimestamp = Math.floor(at.getTime() / 1000);
      pdf = Uint8Array.from(compiler.pdf(typeset, { pdfStandard: 'a-3a', creationTimestamp }));
    } catch (cause) {
      throw refusedWriting(template, cause);
    }
    const font = strangeFont(pdf);
    if (font === undefined) return pdf;
    throw new TemplateError(template, [{ file: `${template}.typ`, message: `unknown font family: ${font}` }]);
  };

  return {
    render: (request) => {
      const { data, attach, at, preview } = request;
      const template = TemplateName.parse(request.template);
      shadow('data.json', Buffer.from(JSON.stringify(normalise(data))));
      if (attach) shadow(attach.name, Buffer.from(attach.bytes));
      if (preview?.source !== undefined) shadow(`${template}.typ`, Buffer.from(preview.source.normalize('NFC')));
      try {
        const typeset = compile(request);
        const boxes = z.array(SignatureBox).parse(compiler.query(typeset, { selector: '<sig>', field: 'value' }));
        return {
          pdf: write(typeset, template, at),
          boxes,
          pages: typeset.numOfPages,
          ...(preview === undefined ? {} : { picture: withGrounds(compiler.plainSvg(typeset)) }),
        };
      } finally {
        compiler.resetShadow();
        // Without this a warm function grows by more than a megabyte with each document.
        compiler.evictCache(2);
      }
    },
  };
};
