import { Readable } from 'node:stream';

/** A body as the SDK hands it out: a Node stream with the SDK's own ways to read it whole. */
export class ObjectBody extends Readable {
  readonly content: Uint8Array;

  constructor(content: Uint8Array) {
    super({
      read() {
        this.push(content);
        this.push(null);
      },
    });
    this.content = content;
  }

  transformToByteArray(): Promise<Uint8Array> {
    return Promise.resolve(this.content);
  }

  transformToString(encoding: BufferEncoding = 'utf8'): Promise<string> {
    return Promise.resolve(Buffer.from(this.content).toString(encoding));
  }
}
