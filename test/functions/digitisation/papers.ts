import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { createSources } from '../../../functions/digitisation/source-file.ts';
import type { Bitmap } from '../../../functions/digitisation/raster.ts';
import { putReadingModels } from '../../../infra/parts/reading-models.ts';

export const models = mkdtempSync(join(tmpdir(), 'models-'));
putReadingModels(models);

const fonts = join(import.meta.dirname, '../../../node_modules/@expo-google-fonts/tinos');

/** Lines of text as an office prints them; what begins with `*` stands bold in the middle, `|` is a gap. */
export const print = (lines: readonly string[], { size = 13 } = {}): Uint8Array => {
  const workspace = mkdtempSync(join(tmpdir(), 'papers-'));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fonts] }] });
  writeFileSync(join(workspace, 'lines.json'), JSON.stringify(lines));
  const mainFileContent = `
#set page(paper: "a4", margin: (x: 22mm, y: 20mm))
#set text(font: "Tinos", size: ${size}pt, lang: "vi", fallback: false, hyphenate: false)
#set par(leading: 0.9em)
#for line in json("lines.json") { if line.starts-with("*") { align(center, strong(line.slice(1))) } else { line.split("|").join(h(9mm)); parbreak() } }`;
  const compiled = compiler.compile({ mainFileContent });
  const diagnostics = compiled.takeDiagnostics();
  if (compiled.result === null || diagnostics !== null) throw new Error('the paper cannot be printed');
  return Uint8Array.from(compiler.pdf(compiled.result, {}));
};

const open = createSources(models);

/** The first page as a scanner sees it, in dots to the inch. */
export const scan = async (pdf: Uint8Array, dpi: number): Promise<Bitmap> => {
  const file = await open(pdf, 'application/pdf');
  const [page] = file.pages;
  if (page === undefined) throw new Error('no page');
  const bitmap = await page.raster(Math.round((page.width / 72) * dpi));
  file.close();
  return bitmap;
};

/** What a birth certificate says, line by line. */
export const birthLines = [
  '*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  '*Độc lập - Tự do - Hạnh phúc',
  '*GIẤY KHAI SINH',
  'Số: 12/2019',
  'Họ, chữ đệm, tên: NGUYỄN THỊ MINH CHÂU',
  'Ngày, tháng, năm sinh: 20/02/2019, ghi bằng chữ: Ngày hai mươi tháng hai năm hai nghìn không trăm mười chín',
  'Giới tính: Nữ|Dân tộc: Kinh|Quốc tịch: Việt Nam',
  'Nơi sinh: Bệnh viện Đa khoa tỉnh Lạng Sơn',
  'Quê quán: phường Kỳ Lừa, tỉnh Lạng Sơn',
  'Số định danh cá nhân: 020319001234',
  'Họ, chữ đệm, tên người mẹ: HOÀNG THỊ LAN',
  'Năm sinh: 1995|Dân tộc: Tày|Quốc tịch: Việt Nam',
  'Nơi cư trú: Số 12 đường Trần Đăng Ninh, phường Kỳ Lừa, tỉnh Lạng Sơn',
  'Họ, chữ đệm, tên người cha: NGUYỄN VĂN HÙNG',
  'Năm sinh: 1992|Dân tộc: Kinh|Quốc tịch: Việt Nam',
  'Nơi cư trú: Số 12 đường Trần Đăng Ninh, phường Kỳ Lừa, tỉnh Lạng Sơn',
  'Nơi đăng ký khai sinh: Ủy ban nhân dân phường Kỳ Lừa, tỉnh Lạng Sơn',
  'Ngày, tháng, năm đăng ký: 02/03/2019',
];

/** What the notice of a birth says, as a hospital writes it. */
export const noticeLines = [
  '*BỆNH VIỆN ĐA KHOA TỈNH LẠNG SƠN',
  '*GIẤY CHỨNG SINH',
  'Số: 1024/2026',
  'Họ và tên mẹ: NGUYỄN THỊ LAN',
  'Năm sinh: 1995|Dân tộc: Tày|Quốc tịch: Việt Nam',
  'Nơi đăng ký thường trú: Số 12 đường Trần Đăng Ninh, phường Kỳ Lừa, tỉnh Lạng Sơn',
  'Số CCCD: 020195001234',
  'Đã sinh con vào lúc: 08 giờ 15 phút, ngày 20 tháng 02 năm 2026',
  'Nơi sinh: Bệnh viện Đa khoa tỉnh Lạng Sơn',
  'Giới tính của con: Nữ',
  'Cân nặng: 3200 gam',
];
