import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Mistake, readOptions, sayMistake } from './options.ts';

try {
  const { data } = readOptions();
  if (existsSync(data) && !existsSync(join(data, 'roots.pem')))
    throw new Mistake(`${data} không phải dữ liệu của motcua; không xóa. | is not motcua’s data; left alone.`);
  rmSync(data, { recursive: true, force: true });
  process.stdout.write(`Đã xóa | removed ${data}\n`);
} catch (error) {
  sayMistake(error);
}
