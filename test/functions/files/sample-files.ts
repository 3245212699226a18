import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFObjectParser, PDFString } from 'pdf-lib';

/** A paper of one page. */
export const pdf = async (change: (document: PDFDocument) => void | Promise<void> = () => undefined) => {
  const document = await PDFDocument.create();
  document.addPage([300, 400]).drawText('Giay chung sinh');
  await change(document);
  return document.save({ useObjectStreams: false });
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
};

/** A PNG that says it is so wide and high. */
export const png = (width = 2, height = 2): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(6))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const segment = (marker: number, data: Uint8Array): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};

/** A JPEG that says it is so wide and high, perhaps with a comment in it. */
export const jpeg = (width = 2, height = 2, comment = ''): Buffer => {
  const frame = Buffer.alloc(6);
  frame[0] = 8;
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...(comment === '' ? [] : [segment(0xfe, Buffer.from(comment, 'latin1'))]),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]),
  ]);
};

/** The smallest archive there is: one empty entry. */
export const zip = (): Buffer => {
  const local = Buffer.alloc(31);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(1, 26);
  local.write('a', 30);
  const central = Buffer.alloc(47);
  central.write('PK\x01\x02', 'latin1');
  central.writeUInt16LE(1, 28);
  central.write('a', 46);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
};

/** In two halves, as in the code that looks for it. */
export const testVirus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export const withAction = async (action: Record<string, string>, packed = false): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  document.addPage([300, 400]);
  const entries = Object.entries(action).map(([key, value]) => [
    key,
    key === 'S' ? PDFName.of(value) : PDFString.of(value),
  ]);
  document.catalog.set(PDFName.of('OpenAction'), document.context.obj(Object.fromEntries(entries)));
  return document.save({ useObjectStreams: packed });
};

/** A PDF that leads to an address where somebody clicks. */
export const withLink = async (address: string): Promise<Uint8Array> =>
  pdf((document) => {
    const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: { S: 'URI', URI: PDFString.of(address) } };
    document.getPage(0).node.set(PDFName.of('Annots'), document.context.obj([link]));
  });

/** A PDF with this written as what happens when it is opened. */
export const withOpening = async (written: string): Promise<Uint8Array> =>
  pdf(({ catalog, context }) => {
    const opening = PDFObjectParser.forBytes(Buffer.from(written), context).parseObject();
    catalog.set(PDFName.of('OpenAction'), opening);
  });
