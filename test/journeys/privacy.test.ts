import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { BirthStory } from '../../local/birth-story.ts';
import { openForm, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);
const papers = new BirthStory(province.stack.url, () => undefined);

/** Everything that was sent to queues, buses and machines. */
const sent: unknown[] = [];
province.stack.cloud.observe(({ service, operation, input }) => {
  if (service === 'events' || service === 'sqs' || service === 'states') sent.push({ service, operation, input });
});

const note = 'Tên đệm phải là Diễm';
const mother = await office.citizen('Nông Thị Mai');
// She looks around for a minute before she opens the form.
await pass(province, 60_000);
const people = new Set(province.world.citizens.map(({ citizenId }) => citizenId));
const code = await office.file(mother, { child: { middleName: 'Diễm', givenName: 'Quỳnh' } });
await office.propose(code);
wanted(await office.act(mother, code, 'confirmation', { agree: false, note }), 200);
await office.finish(mother, code);
const words = 'Quỳnh phải chờ lâu quá';
wanted(await office.act(mother, code, 'rating', { score: 2, reasons: ['too-slow'], words }), 200);
const officer = await office.clerk('mc', code);
const seen = await office.see(officer, code);
const leader = await office.clerk('ld', code);
const led = await office.see(leader, code);
await papers.download(officer, code, 'receipt');
await papers.download(leader, code, 'result');
await papers.download(mother, code, 'result');
await mother.get(`/v1/dossiers/${code}/events`);
// Somebody else begins a form and gives it up.
const undecided = await office.citizen('Vi Thị Lan');
const given = await openForm(undecided);
wanted(await undecided.send('POST', `/v1/drafts/${given.id}/leaving`, { score: 1, reasons: ['too-long'] }), 204);
await office.rest();
await pass(province, 6 * 60_000);

const child = province.world.citizens.find(({ citizenId }) => !people.has(citizenId))?.citizenId ?? 'no child';
/** Whatever would point to one of the family. */
const personal = [
  ...['Nông Thị Mai', 'Hoàng Văn Thái'].flatMap((name) => [name, office.citizenId(name)]),
  child,
  'Quỳnh',
  'Diễm',
  'Thôn Nà Pài',
  '0912000102',
  '1995-06-05',
  '.GCS.',
];
const foundIn = (text: string): string[] => personal.filter((each) => text.normalize('NFC').includes(each));

test('what is looked for is what the family’s dossier holds', () => {
  const opened = JSON.stringify(seen);
  const shown = personal.filter((each) => each !== child && each !== '0912000102');
  expect(foundIn(opened)).toEqual(shown);
  expect(child).toMatch(/^\d{12}$/);
});

test('no table holds a name, an identifier or any other detail in plain words', async () => {
  const { TableNames } = z
    .object({ TableNames: z.array(z.string()) })
    .parse(await province.aws('dynamodb', 'ListTables', {}));
  expect(TableNames.length).toBeGreaterThanOrEqual(7);
  for (const TableName of TableNames) {
    const { Items } = z
      .object({ Items: z.array(z.unknown()) })
      .parse(await province.aws('dynamodb', 'Scan', { TableName }));
    const text = Items.map((item) => JSON.stringify(item)).join('\n');
    expect(`${TableName}: ${foundIn(text).join(', ')}`).toBe(`${TableName}: `);
  }
});

test('no log line does', () => {
  expect(province.lines.length).toBeGreaterThan(20);
  expect(province.lines.filter((line) => foundIn(line).length > 0)).toEqual([]);
});

const executions = async (): Promise<string[]> => {
  const { stateMachines } = z
    .object({ stateMachines: z.array(z.object({ stateMachineArn: z.string() })) })
    .parse(await province.aws('states', 'ListStateMachines', {}));
  const Listed = z.object({ executions: z.array(z.object({ executionArn: z.string() })) });
  const lists = await Promise.all(
    stateMachines.map(async (machine) => Listed.parse(await province.aws('states', 'ListExecutions', machine))),
  );
  return lists.flatMap((list) => list.executions.map(({ executionArn }) => executionArn));
};

test('no machine’s input, output or history does, and no message or event', async () => {
  const arns = await executions();
  expect(arns).toHaveLength(1);
  for (const executionArn of arns) {
    const told = [
      await province.aws('states', 'DescribeExecution', { executionArn }),
      await province.aws('states', 'GetExecutionHistory', { executionArn, maxResults: 1000 }),
    ];
    expect(JSON.stringify(told)).toContain(code);
    expect(foundIn(JSON.stringify(told))).toEqual([]);
  }
  const text = JSON.stringify(sent);
  expect(text).toContain(code);
  expect(foundIn(text)).toEqual([]);
});

const Put = z.object({ operation: z.literal('PutEvents'), input: z.object({ Entries: z.array(z.unknown()) }) });
const Entry = z.object({ DetailType: z.string(), Detail: z.string() });
const announced = () =>
  sent.flatMap((each) => {
    const { data } = Put.safeParse(each);
    return (data?.input.Entries ?? []).map((entry) => Entry.parse(entry));
  });

test('how long the form took, how it went and what was given up is kept, and the bus hears only that it is so', async () => {
  const [first] = await province.dossiers.log(code);
  if (first?.event.type !== 'dossier-submitted') throw new Error('no submission');
  const { filling, draft } = first.event.data;
  const [at, sequence]: unknown[] = [expect.any(String), expect.any(Number)];
  const elapsed = Date.parse(first.event.at) - Date.parse(filling?.signedInAt ?? '');
  expect(elapsed).toBeGreaterThanOrEqual(60_000);
  expect(filling).toMatchObject({ sittings: 1, activeSeconds: Math.floor(elapsed / 1000) });
  expect(await office.see(mother, code)).toMatchObject({ rating: { open: true, given: { score: 2, words } } });
  expect(JSON.stringify([seen, led])).not.toMatch(/"rating"|dossier-rated/);
  const told = announced().filter(({ DetailType }) => DetailType === 'dossier-rated' || DetailType.startsWith('form-'));
  expect(told.map(({ DetailType, Detail }) => ({ DetailType, ...JSON.parse(Detail) }))).toEqual([
    { DetailType: 'form-opened', type: 'form-opened', form: draft, at },
    { DetailType: 'dossier-rated', type: 'dossier-rated', dossier: code, sequence, at },
    { DetailType: 'form-opened', type: 'form-opened', form: given.id, at },
    { DetailType: 'form-left', type: 'form-left', form: given.id, at },
  ]);
  expect(province.lines.join('\n')).not.toContain(words);
});

const Accesses = z.object({
  items: z.array(
    z.object({ by: z.object({ kind: z.string(), id: z.string() }), what: z.string(), purpose: z.string() }),
  ),
});
/** A message goes out in a while, whatever step the dossier has come to by then. */
const step = (what: string, purpose: string): string => (what === 'notice' ? '' : ` ${purpose}`);
const accessesOf = async (name: string): Promise<string[]> => {
  const log = wanted(await (await office.citizen(name)).get('/v1/me/access-log'), 200);
  return Accesses.parse(log).items.map(({ by, what, purpose }) => `${by.kind} ${what}${step(what, purpose)}`);
};

test('every reading by staff or machine and every look-up is on the citizen’s own record, and nothing else is', async () => {
  const byRoute = [
    'machine receipt check',
    'machine register issue',
    'machine result issue',
    'machine control-sheet closed',
    'machine signed-result issue',
    'machine credential wallet',
  ];
  const lookups = ['lookup:population', 'lookup:health', 'lookup:civil-status', 'lookup:wallet-documents'];
  expect((await accessesOf('Nông Thị Mai')).toSorted()).toEqual(
    [
      ...lookups.map((what) => `citizen ${what} 1.001193`),
      ...lookups.map((what) => `machine ${what} check`),
      'staff dossier closed',
      'staff dossier closed',
      'staff receipt download',
      'staff result download',
      // She was told of the receipt and of the result, by her own account.
      'machine notice',
      'machine notice',
      ...byRoute,
    ].toSorted(),
  );
  // His data, too, lie in the dossier that his wife filed, and in its papers.
  expect((await accessesOf('Hoàng Văn Thái')).toSorted()).toEqual(
    [
      'citizen lookup:population 1.001193',
      'machine lookup:population check',
      'staff dossier closed',
      'staff dossier closed',
      'staff receipt download',
      'staff result download',
      ...byRoute,
    ].toSorted(),
  );
});
