import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { countAnew, recompute } from '../functions/figures/recompute.ts';
import { SteerableClock } from '../local/cloud/clock.ts';
import { createCloud } from '../local/cloud/cloud.ts';
import { connect } from '../local/cloud/door.ts';
import { operator } from '../local/cloud/engine.ts';
import { Mistake } from '../local/command-line.ts';
import { runCommand } from '../local/command.ts';
import { holdData } from '../local/folders.ts';
import { offeredBy } from './offered-by.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Reached {
  readonly dynamodb: DynamoDBClient;
  readonly dossiers: string;
  readonly views: string;
  readonly close: () => Promise<void>;
}

/** The tables of a province on AWS, by the names that its functions have, and by whatever rights the shell has. */
const onAws = (dossiers: string, views: string): Reached => {
  const dynamodb = new DynamoDBClient({});
  return { dynamodb, dossiers, views, close: async () => dynamodb.destroy() };
};

/** A copy of a province’s data on this machine: whatever is opened here moves nothing there. To write it is held itself. */
const onThisMachine = async (data: string, write: boolean): Promise<Reached> => {
  if (!existsSync(data)) throw new Mistake(`Chưa có dữ liệu ở ${data}. | There are no data at ${data}.`);
  const held = holdData(data);
  const directory = write ? join(data, 'cloud') : mkdtempSync(join(tmpdir(), 'motcua-figures-'));
  if (!write) {
    cpSync(join(data, 'cloud'), directory, { recursive: true });
    held.release();
  }
  const clock = new SteerableClock();
  const nothing = { invoke: async () => ({ payload: {} }), enqueue: () => undefined };
  const cloud = createCloud({ directory, clock, port: 1, functions: nothing });
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
  const dynamodb = connect(new DynamoDBClient({ region: cloud.surroundings.region, credentials }), cloud, operator);
  const { TableNames = [] } = await dynamodb.send(new ListTablesCommand({}));
  const named = (word: string): string => {
    const found = TableNames.find((name) => name.toLowerCase().includes(word));
    if (found === undefined) throw new Mistake(`Không thấy bảng ${word} ở ${data}. | No table ${word} at ${data}.`);
    return found;
  };
  return {
    dynamodb,
    dossiers: named('dossiers'),
    views: named('views'),
    close: async () => {
      await cloud.close();
      clock.stop();
      if (write) held.release();
      else rmSync(directory, { recursive: true });
    },
  };
};

const command = {
  typed: 'npm run figures',
  does:
    'Tính lại mọi số liệu điều hành từ nhật ký sự kiện và so với bảng số liệu; trên AWS khi có DOSSIERS và VIEWS. | ' +
    'Reckons all figures anew from the log of events and compares them with the tables; on AWS where DOSSIERS and VIEWS name those. ' +
    'Với --write thì đếm lại từng nhật ký và ghi lại hồ sơ nào đang mở, như sau khi đổi cách tính; tỉnh vẫn chạy được, ' +
    'việc đang trên đường thì còn lệch, chạy lại sau. | ' +
    'With --write each log is counted anew and open dossiers are listed anew, as after a change of a definition; a province ' +
    'may go on meanwhile, and what is on its way differs until the next run.',
  takes: ['province', 'data', 'write'],
} as const;

/** Exit status 0: equal, or equal now that it was written; 1: they differ, and where. */
await runCommand(command, async ({ province, data, write }) => {
  const catalogue = await offeredBy(province);
  const { DOSSIERS, VIEWS } = process.env;
  const reached =
    DOSSIERS === undefined || VIEWS === undefined ? await onThisMachine(data, write) : onAws(DOSSIERS, VIEWS);
  try {
    const { logs, places, differing } = await (write ? countAnew : recompute)(reached, catalogue);
    for (const [place, counts] of Object.entries(differing)) say(`${place}: ${JSON.stringify(counts)}`);
    const wrong = Object.keys(differing).length;
    say(
      wrong === 0
        ? `${logs} nhật ký, ${places} chỗ: bằng nhau. | ${logs} logs, ${places} places: equal.`
        : `${wrong} chỗ khác với nhật ký. | ${wrong} places differ from the logs.`,
    );
    return wrong === 0 ? 0 : 1;
  } finally {
    await reached.close();
  }
});
