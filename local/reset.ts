import { rmSync } from 'node:fs';
import { readOptions } from './options.ts';

const { data } = readOptions();
rmSync(data, { recursive: true, force: true });
process.stdout.write(`Đã xóa | removed ${data}\n`);
