import { PDFDocument } from 'pdf-lib';

const a4 = { short: 595.28, long: 841.89 };

export interface CopiedPage {
  /** JPEG. */
  readonly image: Uint8Array;
  /** Of the page it was scanned from, in points; of a photo nothing is known, and it fills a page of A4. */
  readonly points: readonly number[] | undefined;
}

/** The pages of a paper as one PDF 1.7 of pictures, in colour and as they were scanned. */
export const copyDocument = async (title: string, pages: readonly CopiedPage[], at: Date): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  document.setTitle(title);
  document.setLanguage('vi-VN');
  document.setProducer('motcua');
  document.setCreationDate(at);
  document.setModificationDate(at);
  for (const { image, points } of pages) {
    const picture = await document.embedJpg(image);
    const isWide = picture.width > picture.height;
    const [width = 0, height = 0] = points ?? (isWide ? [a4.long, a4.short] : [a4.short, a4.long]);
    const scale = Math.min(width / picture.width, height / picture.height);
    const [across, down] = [picture.width * scale, picture.height * scale];
    document
      .addPage([width, height])
      .drawImage(picture, { x: (width - across) / 2, y: (height - down) / 2, width: across, height: down });
  }
  // Signatures are added as revisions behind a plain cross-reference table.
  return document.save({ useObjectStreams: false });
};
