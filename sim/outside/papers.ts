import type { Renderer } from '../../functions/results/render.ts';

const leaves = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
};

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');
const stream = (dictionary: string, content: string | Uint8Array): Buffer => {
  const bytes = Buffer.from(content);
  const head = Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`);
  return Buffer.concat([head, bytes, Buffer.from('\nendstream')]);
};

/** Objects 1 … n with a cross-reference table (ISO 32000-1, 7.5). */
const fileOf = (objects: readonly Buffer[]): Uint8Array => {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let end = 9;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(end);
    parts.push(part);
    end += part.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\n`;
  return Buffer.concat([...parts, Buffer.from(`${table}startxref\n${end}\n%%EOF\n`)]);
};

const pdfOf = (text: string, attached: Uint8Array | undefined): Uint8Array => {
  const glyphs = [...new Set(text)].map((letter) => `<${hex(letter)}> <${hex(letter)}>`).join('\n');
  const font = '/Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /ToUnicode 6 0 R';
  const page = '/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R';
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${attached === undefined ? '' : '/AF [7 0 R]'} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< ${page} /Resources << /Font << /F 5 0 R >> >> >>`,
    stream('', `BT /F 9 Tf <${hex(text)}> Tj ET`),
    `<< ${font} >>`,
    stream('', glyphs),
  ];
  const file = '<< /Type /Filespec /F (result.json) /UF (result.json) /AFRelationship /Data /EF << /F 8 0 R >> >>';
  const attachment = attached === undefined ? [] : [file, stream('/Type /EmbeddedFile', attached)];
  return fileOf([...objects, ...attachment].map((object) => Buffer.from(object)));
};

const box = (field: string, y: number) => ({ field, page: 1, x: 300, y, width: 200, height: 60 });

/** Papers without typesetting: one page that says everything in the data, and room for two signatures. */
export const plainRenderer: Renderer = {
  render: ({ data, attach }) => ({
    pdf: pdfOf(leaves(data).join('\n'), attach?.bytes),
    boxes: [box('officer', 600), box('seal', 700)],
    pages: 1,
  }),
};
