import { searchIn } from '../functions/national/search.ts';
import { readNationalDocument } from '../procedures/national/read-national.ts';

const words = process.argv.slice(2).join(' ').trim();
if (words === '') {
  process.stderr.write(
    'Hãy ghi điều cần tìm: npm run -s find -- "mất bằng lái". | Say what is looked for: npm run -s find -- "mất bằng lái".\n',
  );
  process.exitCode = 2;
} else {
  const found = searchIn(await readNationalDocument())({ words });
  for (const { procedure, event } of found)
    process.stdout.write(
      `${procedure.code}  ${procedure.name}  (${procedure.field})${event === undefined ? '' : `  ← ${event.title.vi} | ${event.title.en}`}\n`,
    );
  for (const { missing } of new Set(found.flatMap(({ event }) => event ?? [])))
    if (missing !== undefined) process.stdout.write(`${missing.vi} | ${missing.en}\n`);
  if (found.length === 0) process.stdout.write('Không tìm thấy thủ tục nào. | No procedure was found.\n');
}
