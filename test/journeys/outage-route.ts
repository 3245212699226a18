import * as z from 'zod/mini';
import { expect } from 'vitest';
import { answerAt, fieldsOf, isShown, type Answers } from '../../core/form/answers.ts';
import type { Field } from '../../core/form/field.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import { signInSource } from '../../core/sign-in.ts';
import { lastChecks } from '../../core/source-checks.ts';
import type { Visitor } from '../../local/visitor.ts';
import type { SourceName } from '../../local/world/fault.ts';
import { codeIn, OpenForm, refusalIn, sendForm, wanted } from '../support/answers.ts';
import type { Office } from '../support/office.ts';
import type { TestProvince } from '../support/province.ts';
import { minute, pass } from '../support/trouble.ts';
import type { Asked, Matter } from './outage-table.ts';

/** A form that lies open, by whom, and what its look-ups say of it once all sources are well. */
interface Opened {
  readonly citizen: Visitor;
  readonly form: OpenForm;
  readonly answers: Answers;
  readonly well: Readonly<Record<string, string>>;
  /** Which were silent when it was opened, so that their answers are compared later. */
  readonly typed: readonly string[];
}
export interface Filed extends Opened {
  readonly code: string;
}

const Choices = z.object({
  items: z.array(z.looseObject({ id: z.string(), by: z.string() })),
  silent: z.array(z.string()),
});
const Compared = z.looseObject({
  checks: z.array(z.looseObject({ id: z.string(), source: z.string(), outcome: z.string() })),
  comparison: z.array(z.looseObject({ path: z.string(), match: z.string(), later: z.optional(z.string()) })),
});

const said = { found: 'matches', missing: 'missing', unavailable: 'unavailable', declined: 'unavailable' } as const;

const editionOf = ({ procedure: { editions } }: Matter): Edition => {
  const [edition] = editions;
  if (edition === undefined) throw new Error('a procedure has no edition');
  return edition;
};

/** Look-ups that no source outside answers: what the province has issued is its own table. */
const isOutside = (matter: Matter, id: string): boolean =>
  editionOf(matter).lookups.some((lookup) => lookup.id === id && lookup.source !== 'repository');

const outsideOnly = (matter: Matter, outcomes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(outcomes).filter(([id]) => isOutside(matter, id)));

/** Their own name and number, which VNeID told when they signed in: nobody is asked for these again. */
const isToldAtSignIn = (matter: Matter, { prefill: held }: Pick<Field, 'prefill'>): boolean =>
  ['/citizenId', '/fullName'].includes(held?.pointer ?? '') &&
  editionOf(matter).lookups.some(
    ({ id, question, person, self }) =>
      id === held?.from && question === 'citizen' && (person === 'applicant' || self !== undefined),
  );

/** One kind of matter on its way through a province whose sources fail. */
export const routeOf = (province: TestProvince, office: Office, matter: Matter) => {
  /** Whom they file for, as the list said while all was well. */
  let whom: { readonly for: string } | undefined;
  /** What lies open until it is handed in. */
  let waiting: Opened | undefined;

  const askedOf = (source: SourceName | undefined): Asked => {
    return (source === undefined ? undefined : matter.asks[source]) ?? { lookups: {} };
  };

  /** Before a form is opened for somebody else: the register that gives the right says for whom. */
  const choose = async (): Promise<void> => {
    const { by, procedure, people } = matter;
    if (by === undefined) return;
    const citizen = await office.citizen(people(undefined, 0));
    const { items } = await choices(citizen);
    const found = items.find((choice) => choice.by === by);
    if (found === undefined) throw new Error(`${procedure.code}: nobody to file for`);
    whom = { for: found.id };
  };

  const choices = async (citizen: Visitor): Promise<z.infer<typeof Choices>> => {
    return Choices.parse(wanted(await citizen.get(`/v1/procedures/${matter.procedure.code}/represented`), 200));
  };

  /** While the register that gives the right is silent, it is said which, and no form is opened for anybody else. */
  const refuseWhile = async (silent: SourceName): Promise<void> => {
    const { procedure, people } = matter;
    const citizen = await office.citizen(people(silent, 0));
    expect(await choices(citizen)).toMatchObject({ silent: [silent] });
    const asked = await citizen.send('POST', '/v1/drafts', { procedure: procedure.code, ...whom });
    expect(refusalIn(asked)).toBe('503 representation-unknown');
  };

  /**
   * Opens the form while a source is silent: all that the others know stands in it, locked where it must be, and only what the
   * silent one would have said is asked.
   */
  const open = async (silent: SourceName | undefined, isTrue: boolean, time: number): Promise<void> => {
    const { procedure, people, answers } = matter;
    const citizen = await office.citizen(people(silent, time));
    const asked = await citizen.send('POST', '/v1/drafts', { procedure: procedure.code, ...whom });
    const form = OpenForm.parse(wanted(asked, 201));
    const { lookups, typed = [] } = askedOf(silent);
    const quiet = Object.keys(form.lookups).filter((id) => form.lookups[id] === 'unavailable');
    expect(quiet.toSorted()).toEqual(Object.keys(lookups).toSorted());
    for (const { path, field } of fieldsOf(editionOf(matter).form)) {
      const { from = '', lock = false } = field.prefill ?? {};
      if (quiet.includes(from) && isToldAtSignIn(matter, field))
        expect([path, form.prefill[path]]).toEqual([path, expect.objectContaining({ source: signInSource })]);
      else if (quiet.includes(from)) expect(form.prefill[path]).toBeUndefined();
      if (form.lookups[from] === 'found' && lock && isShown(field, form.answers))
        expect([path, form.prefill[path]?.lock]).toEqual([path, true]);
    }
    const now = Object.entries(form.lookups).map(([id, status]) => [id, lookups[id] ?? said[status]] as const);
    const differing = isTrue ? [] : typed.map((id) => [id, 'differs'] as const);
    const well = outsideOnly(matter, Object.fromEntries([...now, ...differing]));
    waiting = { citizen, form, answers: answers(form, isTrue), well, typed: quiet };
  };

  /** The receipt comes whichever source is silent. */
  const handIn = async (): Promise<Filed> => {
    if (waiting === undefined) throw new Error('no form lies open');
    const opened = waiting;
    waiting = undefined;
    const { citizen, form, answers } = opened;
    return { ...opened, code: codeIn(await sendForm(citizen, form, answers)) };
  };

  /** Once everything rests, it is with the officer, marked where a source was silent and nowhere else. */
  const expectChecked = async ({ code, well }: Filed, silent: SourceName | undefined): Promise<void> => {
    const quiet = Object.keys(askedOf(silent).lookups).map((id) => [id, 'unavailable'] as const);
    const dossier = await province.dossiers.require(code);
    expect(dossier.phase).toBe('verify');
    expect((dossier.silent?.lookups ?? []).toSorted()).toEqual(quiet.map(([id]) => id).toSorted());
    const checks = lastChecks(await province.dossiers.log(code));
    const marks = Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]));
    expect(outsideOnly(matter, marks)).toEqual({ ...well, ...Object.fromEntries(quiet) });
  };

  const claim = async ({ code }: Filed): Promise<void> => {
    wanted(await office.act(await office.clerk('mc', code), code, 'claim'), 200);
  };

  /** The officer asks for the paper that the source stands for, and is told why not. */
  const refuseAsking = async ({ code }: Filed, source: SourceName, when: 'silent' | 'heard'): Promise<void> => {
    const { paper } = askedOf(source);
    if (paper === undefined) return;
    const { components } = editionOf(matter);
    const ground = components.find(({ id }) => id === paper.component)?.ground ?? '';
    const items = [{ component: paper.component, fields: [], ground }];
    const officer = await office.clerk('mc', code);
    const note = 'Cần bản chụp để đối chiếu';
    const refused = refusalIn(await office.act(officer, code, 'supplement-request', { items, note }));
    expect(refused).toBe(`409 ${paper[when]} /items/0/component ${paper[when]}`);
  };

  /** What was typed for want of the source stands beside what it says now. */
  const expectCompared = async ({ code, typed, well, answers }: Filed): Promise<void> => {
    const officer = await office.clerk('mc', code);
    const { comparison, checks } = Compared.parse(await office.see(officer, code));
    expect(checks.filter(({ outcome }) => outcome === 'unavailable')).toEqual([]);
    for (const { path, field } of fieldsOf(editionOf(matter).form)) {
      const from = field.prefill?.from ?? '';
      if (!typed.includes(from) || answerAt(answers, path) === undefined) continue;
      const row = comparison.find((each) => each.path === path);
      expect(row).toMatchObject({ path, later: 'silent' });
      if (well[from] === 'matches' && field.prefill?.lock === true) expect(row).toMatchObject({ match: 'yes' });
    }
  };

  /** From the officer who has claimed it to the leader’s desk. */
  const propose = async ({ code, citizen }: Filed): Promise<void> => {
    const officer = await office.clerk('mc', code);
    const { route, fee } = editionOf(matter);
    if (fee.amount > 0) {
      wanted(await office.act(officer, code, 'payment-request'), 200);
      wanted(await office.act(officer, code, 'payment', { receipt: 'BL-0001' }), 200);
    }
    wanted(await office.act(officer, code, 'verification', { outcome: 'propose' }), 200);
    if (route.some(({ step }) => step === 'confirm')) await office.confirm(citizen, code);
  };

  /** A register that answers late on a busy machine is asked again by itself. */
  const expectEnded = async ({ code }: Filed): Promise<void> => {
    if ((await province.dossiers.require(code)).phase === 'issue') await pass(province, 10 * minute);
    expect(await province.dossiers.require(code)).toMatchObject({ phase: 'closed', status: 10 });
  };

  return {
    choose,
    refuseWhile,
    open,
    handIn,
    expectChecked,
    claim,
    refuseAsking,
    expectCompared,
    propose,
    expectEnded,
  };
};
export type Route = ReturnType<typeof routeOf>;
