import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { devicePin } from '../../../local/world/signing-device.ts';
import { chromiumPath, launchChromium } from '../../portal/stage/chromium.ts';
import type { Hands } from '../../portal/hands.ts';
import { codeIn, OpenForm, sendForm, wanted } from '../../support/answers.ts';
import { Office } from '../../support/office.ts';
import { startProvince, type TestProvince } from '../../support/province.ts';
import { fullName } from '../../../local/world/people.ts';
import { CitizenOnPhone, StaffAtDesk, type Place } from '../browser-people.ts';
import { expectNothingPersonal, expectStrictRules } from '../traces.ts';
import { effortOf, tableOf, type Effort } from './effort.ts';
import { birth, linkedDeath, shop } from './journeys.ts';
import { fileOnBehalf } from './behalf.ts';
import { askForHelp, helpByCode, submitHelped } from './counter.ts';
import { askWhatIsDue } from './question.ts';
import { fileAtMachine, leaveMachine, openMachine } from './machine.ts';
import { approveAll, askFor, propose, signAll, takeIn } from './morning.ts';

const root = resolve(import.meta.dirname, '../../..');
/** Pictures of every page of each journey, for whoever wants to look. */
const artefacts = resolve(root, 'build/journeys');

describe.skipIf(chromiumPath === undefined)('what each journey asks of a person', () => {
  let province: TestProvince;
  let office: Office;
  let browser: Browser;
  let place: Place;
  const efforts = new Map<string, Effort>();
  const measured = (name: string, hands: Hands, keyboard: 'strange' | 'known'): Effort => {
    const effort = effortOf(hands, keyboard);
    efforts.set(name, effort);
    return effort;
  };
  const personOf = (name: string) => {
    const found = province.world.citizens.find((each) => fullName(each.name).normalize('NFC') === name);
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    return found;
  };
  beforeAll(async () => {
    rmSync(artefacts, { recursive: true, force: true });
    province = await startProvince();
    office = new Office(province);
    browser = await launchChromium();
    place = { url: province.stack.url, browser, rest: () => province.stack.settle() };
  });
  afterAll(async () => {
    await browser.close();
    await province.close();
  });

  test.each([
    ['A birth, by the mother', 'Nông Thị Mai', birth, ['Nguyễn Bảo', 'Hoàng Bảo An']],
    ['A death and what follows it at three agencies, by the daughter', 'Vy Thị Hiền', linkedDeath, ['8410205090122']],
    ['A shop is opened', 'Lâm Văn Quý', shop, ['Quán Phở Quý', '12 Lê Lợi']],
  ] as const)(
    '%s: at most 20 taps, 60 characters and five minutes, and nothing personal in any address or in clear',
    async (name, who, journey, written) => {
      const person = await CitizenOnPhone.come(place, office.citizenId(who), resolve(artefacts, name));
      const code = await person.file(journey);
      expect((await province.dossiers.require(code)).phase).toBe('verify');
      const effort = measured(name, person.hands, 'strange');
      expect(effort.taps).toBeLessThanOrEqual(20);
      expect(effort.typed).toBeLessThanOrEqual(60);
      expect(effort.seconds).toBeLessThanOrEqual(300);
      // Even with every word of every page.
      expect(effort.readingAll).toBeLessThanOrEqual(480);
      expectNothingPersonal(person.traces, [personOf(who)], written);
      expect(person.traces.sealed).toBeGreaterThan(0);
      expectStrictRules(person.traces);
    },
    90_000,
  );

  /** A copy of a birth certificate from before the register was electronic. */
  const fileExtract = async (who: string): Promise<string> => {
    const visitor = await office.citizen(who);
    const form = OpenForm.parse(wanted(await visitor.send('POST', '/v1/drafts', { procedure: '2.000635' }), 201));
    const answers = {
      original: { office: 'UBND phường Tam Thanh' },
      person: { fullName: who, birthDate: '1995-06-05', ...form.answers['person'] },
      mother: {},
      father: {},
      request: { ...form.answers['request'], commune: '05986' },
    };
    const code = codeIn(await sendForm(visitor, form, answers));
    await office.rest();
    return code;
  };

  test('an officer’s morning: two dossiers are taken in, one proposed, one supplemented and proposed, both signed at once', async () => {
    const plain = await fileExtract('Bế Văn Kiên');
    const unclear = await fileExtract('Chu Thị Yến');
    const [morning, signing] = [
      'An officer takes in two, proposes one, asks about the other, proposes it',
      'A leader approves and signs both',
    ];
    const officer = await StaffAtDesk.come(place, 'mc-05986', resolve(artefacts, morning));
    await takeIn(officer.hands, [plain, unclear]);
    await propose(officer.hands, plain);
    await askFor(officer.hands, unclear, 'Số đăng ký', 'Hãy ghi số đăng ký trong bản cũ.');
    await office.rest();
    const answers = { original: { number: '45/1997' } };
    wanted(await office.act(await office.citizen('Chu Thị Yến'), unclear, 'supplement', { answers }), 200);
    await propose(officer.hands, unclear);
    await office.rest();
    measured(morning, officer.hands, 'known');

    const leader = await StaffAtDesk.come(place, 'ld-05986', resolve(artefacts, signing));
    await approveAll(leader.hands);
    await office.rest();
    await signAll(leader.hands, devicePin);
    await office.rest();
    measured(signing, leader.hands, 'known');
    for (const { traces } of [officer, leader]) {
      expectNothingPersonal(traces, ['Bế Văn Kiên', 'Chu Thị Yến'].map(personOf), ['45/1997']);
      expectStrictRules(traces);
    }
    for (const code of [plain, unclear]) {
      expect((await province.dossiers.require(code)).phase).toBe('closed');
      const claim = (await province.dossiers.log(code)).find(({ event }) => event.type === 'task-claimed');
      expect(claim?.event.by.id).toBe('mc-05986');
    }
  }, 120_000);

  test('somebody old is helped at the counter, and submits it themselves', async () => {
    const [asking, helping] = ['Somebody old asks for help, reads and submits', 'An officer fills in for them'];
    const officer = await StaffAtDesk.come(place, 'mc-05977', resolve(artefacts, helping));
    const elder = await CitizenOnPhone.come(place, office.citizenId('Hoàng Đình Ngọ'), resolve(artefacts, asking));
    const code = await elder.file(async (hands, signIn) => {
      await helpByCode(officer.hands, await askForHelp(hands, signIn));
      await submitHelped(hands);
    });
    const [submitted] = await province.dossiers.log(code);
    expect(submitted?.event).toMatchObject({ data: { assisted: { by: 'mc-05977', way: 'own-phone' } } });
    expect(measured(asking, elder.hands, 'strange').typed).toBe(0);
    measured(helping, officer.hands, 'known');
  }, 90_000);

  test('a leader’s question: what is due soon, and where', async () => {
    const name = 'A leader asks what is due soon, and where';
    const leader = await StaffAtDesk.come(place, 'ld-05977', resolve(artefacts, name));
    await askWhatIsDue(leader.hands);
    await leader.page.getByRole('heading', { level: 1, name: 'Đăng ký khai sinh' }).waitFor();
    expect(measured(name, leader.hands, 'known').typed).toBe(0);
    await leader.page.goto(`${place.url}/xac-minh`);
    await leader.page.getByRole('heading', { level: 1, name: 'Kiểm tra kết quả' }).waitFor();
    const paths = leader.traces.arrived.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/can-bo', '/lanh-dao', '/xac-minh']));
    expectStrictRules(leader.traces);
  }, 90_000);

  test('somebody without a phone signs in at the counter, declares and submits there, and leaves nothing', async () => {
    const [opening, filing] = ['An officer lets somebody in on a machine of the counter', 'They file on it'];
    const officer = await StaffAtDesk.come(place, 'mc-05977', resolve(artefacts, opening));
    const code = await openMachine(officer.hands);
    const [name, born] = ['Dương Thị Bích', '1996-02-29'];
    const visitor = await CitizenOnPhone.come(place, office.citizenId(name), resolve(artefacts, filing));
    const registered = { name, born, office: 'UBND xã Hữu Lũng' };
    const filed = await visitor.file((hands, signIn) => fileAtMachine(hands, code, signIn, registered), '/quay');
    await leaveMachine(visitor.hands);
    const [submitted] = await province.dossiers.log(filed);
    expect(submitted?.event).toMatchObject({ data: { assisted: { by: 'mc-05977', way: 'counter-sign-in' } } });
    expect(measured(filing, visitor.hands, 'strange').seconds).toBeLessThanOrEqual(300);
    measured(opening, officer.hands, 'known');
    expectNothingPersonal(visitor.traces, [personOf(name)], [code.replace(' ', '')]);
    expectStrictRules(visitor.traces);
  }, 90_000);

  test('somebody who cannot sign in has it filed at the counter, and signs it on paper', async () => {
    const name = 'An officer files for somebody who has no VNeID';
    const person = personOf('Hà Thị Thu');
    const officer = await StaffAtDesk.come(place, 'mc-05977', resolve(artefacts, name));
    await fileOnBehalf(officer.hands, person, 'UBND xã Hữu Lũng');
    const filed = (await officer.page.locator('#behalf-filed ~ .notice strong').textContent()) ?? '';
    await office.rest();
    const [submitted] = await province.dossiers.log(filed);
    expect(submitted?.event).toMatchObject({ data: { assisted: { by: 'mc-05977', way: 'on-behalf' } } });
    measured(name, officer.hands, 'known');
    expectNothingPersonal(officer.traces, [person], []);
    expectStrictRules(officer.traces);
  }, 90_000);

  test('the document says the same', async () => {
    await expect(tableOf(efforts)).toMatchFileSnapshot(resolve(root, 'docs/journeys.md'));
  });
});
