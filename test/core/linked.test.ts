import { expect, test } from 'vitest';
import type { ChildOutcome, LinkedEvent } from '../../events/linked.ts';
import type { Dossier } from '../../core/dossier.ts';
import { fillChild, isPart, type Given } from '../../core/linked/child-form.ts';
import { composeLinked } from '../../core/linked/compose.ts';
import { linkedFaults } from '../../core/linked/faults.ts';
import type { Linked, LinkedEdition } from '../../core/linked/linked.ts';
import { afterLinked, foldLinked, isOver, type LinkedMatter } from '../../core/linked/matter.ts';
import { nextOf } from '../../core/linked/next.ts';
import { tellMatter, type ToldMatter } from '../../core/linked/outcomes.ts';
import { childDraft, firstSubmission, requireChildren } from '../../core/linked/submissions.ts';
import { fieldsOf } from '../../core/form/answers.ts';
import { fillTime } from '../../core/form/fill-time.ts';
import { editionNamed, editionOn } from '../../core/procedure/procedure.ts';
import { Refusal } from '../../core/refusal.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { readLinked } from '../../procedures/linked/read-linked.ts';
import { dossier } from './cases.ts';
import { birthAnswers, calendar, held, motherId, officer, today } from './samples.ts';

const procedures = await readCatalogue();
const all = await readLinked(procedures);
const time = createWorkingTime(calendar);
const friday = Date.parse('2026-11-20T16:30:00+07:00');

const named = (slug: string): { linked: Linked; edition: LinkedEdition } => {
  const linked = all.find((each) => each.slug === slug);
  const edition = linked?.editions[0];
  if (linked === undefined || edition === undefined) throw new Error(`${slug} is not there`);
  return { linked, edition };
};
const birth = named('linked-birth');
const edited = (name: string) => {
  const found = procedures.find(({ slug }) => slug === name);
  if (found === undefined) throw new Error(`${name} is not there`);
  return editionOn(found, today);
};
const childOf = ({ children }: LinkedEdition, place: number): LinkedEdition['children'][number] => {
  const child = children[place];
  if (child === undefined) throw new Error(`there is no child ${place}`);
  return child;
};
const slugs = (of: LinkedEdition) => of.children.map(({ procedure }) => procedure);

const begun = (linked: Linked, edition: LinkedEdition, parts: readonly string[], at = friday): LinkedMatter =>
  afterLinked(undefined, {
    v: 1,
    type: 'linked-begun',
    at: new Date(at).toISOString(),
    by: { kind: 'citizen', id: 'parent-hash' },
    data: { procedure: linked.code, edition: edition.id, person: 'parent-hash', parts: [...parts], dossier: 'first' },
  });

/** A child’s dossier that ended so; a result is passed on when it is issued, before it is handed over. */
const ended = (outcome: Exclude<ChildOutcome, 'not-begun'>): Dossier => {
  const { result: _none, ...open } = dossier(outcome === 'done' ? 'return' : outcome, 'nobody', officer);
  const result = {
    number: '1',
    sha256: 'a'.repeat(64),
    key: 'k',
    versionId: 'v',
    issuedAt: '2026-11-23T02:00:00.000Z',
  };
  return outcome === 'done' ? { ...open, result } : open;
};

/** Follows a matter as the platform does, each child ending as its turn comes and as `wanted` says. */
const follow = (
  matter: LinkedMatter,
  edition: LinkedEdition,
  wanted: Readonly<Record<string, Exclude<ChildOutcome, 'not-begun'>>>,
): { matter: LinkedMatter; events: LinkedEvent[] } => {
  const events: LinkedEvent[] = [];
  let now = matter;
  let first = true;
  for (let turns = 0; turns < 50; turns++) {
    const dossiers = Object.fromEntries(
      now.children.flatMap(({ procedure, dossier: code }) =>
        code === undefined ? [] : [[procedure, ended(wanted[procedure] ?? 'done')]],
      ),
    );
    const next = nextOf(now, edition, first ? {} : dossiers, { time, at: friday });
    first = false;
    if (next === undefined && turns > 0) return { matter: now, events };
    if (next === undefined) continue;
    const head = { v: 1, at: new Date(friday).toISOString(), by: { kind: 'machine', id: 'motcua' } } as const;
    const event: LinkedEvent =
      'event' in next
        ? next.event
        : { ...head, type: 'child-begun', data: { child: next.begin.procedure, dossier: next.begin.procedure } };
    events.push(event);
    now = afterLinked(now, event);
  }
  throw new Error('it never comes to rest');
};

/** Every way in which so many children can end: each with its result, or in one of the ways without. */
const ways = ['done', 'refused', 'withdrawn', 'stopped'] as const;
const combinations = (names: readonly string[]): Record<string, (typeof ways)[number]>[] =>
  names.reduce<Record<string, (typeof ways)[number]>[]>(
    (some, name) => some.flatMap((each) => ways.map((way) => ({ ...each, [name]: way }))),
    [{}],
  );

/** Every set of children that a matter can have: the first always, others as their conditions let them. */
const partsOf = ({ children: [first, ...later] }: LinkedEdition): string[][] =>
  later.reduce<string[][]>(
    (sets, { procedure, when, branch }) =>
      sets.flatMap((set) => {
        const taken =
          branch !== undefined && later.some((other) => other.branch === branch && set.includes(other.procedure));
        if (taken) return [set];
        return when === undefined ? [[...set, procedure]] : [set, [...set, procedure]];
      }),
    [[first?.procedure ?? '']],
  );

const isTold = ({ text, children }: ToldMatter): boolean =>
  [text, ...children.map((child) => child.text)].every(({ vi, en }) => vi !== '' && en !== '' && vi !== en);

/** The shape of a matter with branches: a civil-status act, what follows it, and three benefits of which one at most is part. */
const branched = ((): { linked: Linked; edition: LinkedEdition } => {
  const { linked, edition } = named('linked-birth');
  const [first, second] = [childOf(edition, 0), childOf(edition, 1)];
  const when = [{ field: 'home.with', in: ['mother'] }];
  const { when: _always, ...always } = second;
  const benefit = (procedure: string) => ({
    ...second,
    procedure,
    when,
    branch: 'benefit',
    awaits: [second.procedure],
  });
  const children = [first, always, ...['child-health-card', 'marital-status', 'civil-status-extract'].map(benefit)];
  return { linked: { ...linked, slug: 'three-branches' }, edition: { ...edition, children } };
})();

for (const [linked, edition] of [
  ...all.flatMap((each) => each.editions.map((of) => [each, of] as const)),
  [branched.linked, branched.edition] as const,
])
  test(`every combination of outcomes of ${linked.slug} ends in a stated state, and no act is taken back`, () => {
    for (const parts of partsOf(edition))
      for (const wanted of combinations(parts)) {
        const { matter, events } = follow(begun(linked, edition, parts), edition, wanted);
        const told = tellMatter(matter, edition, procedures);
        expect(matter.children.every(isOver)).toBe(true);
        expect(isTold(told)).toBe(true);
        const done = matter.children.filter(({ state }) => state === 'done').map(({ procedure }) => procedure);
        expect(told.state).toBe(done.length === parts.length ? 'complete' : done.length > 0 ? 'partly' : 'none');
        for (const { procedure, state } of matter.children) {
          const { needs = [] } = edition.children.find((child) => child.procedure === procedure) ?? {};
          const isMissing = needs.some((need) => !done.includes(need));
          // It ended as its agency ended it, unless what it rests on never came: then it was never begun.
          expect(state).toBe(isMissing ? 'not-begun' : wanted[procedure]);
          const child = told.children.find((each) => each.procedure === procedure);
          // Whoever is left without a result is told what to do.
          expect(child?.instead === undefined).toBe(state === 'done');
        }
        // What stands is named, and never what does not.
        const standing = done.map((procedure) => edited(procedure).result.name);
        for (const { vi, en } of standing)
          expect([told.text.vi, told.text.en]).toEqual([expect.stringContaining(vi), expect.stringContaining(en)]);
        // Each child ends once; nothing that can happen to the matter touches one that has.
        const ends = events.filter(({ type }) => type === 'child-ended');
        expect(ends.length).toBe(parts.length);
        for (const event of events) expect(() => afterLinked(matter, event)).toThrow('does not follow');
        expect(nextOf(matter, edition, {}, { time, at: friday + 1e10 })).toBeUndefined();
      }
  });

test('linked birth, with all three children: the table of its outcomes', () => {
  const { linked, edition } = birth;
  const table = combinations(slugs(edition))
    .filter((wanted) => Object.values(wanted).every((way) => way === 'done' || way === 'refused'))
    .map((wanted) => {
      const { matter } = follow(begun(linked, edition, slugs(edition)), edition, wanted);
      const said = Object.values(wanted).map((way) => (way === 'done' ? '+' : '-'));
      const { state } = tellMatter(matter, edition, procedures);
      return `${said.join('')} ${matter.children.map((child) => child.state).join(', ')}: ${state}`;
    });
  expect(table).toEqual([
    '+++ done, done, done: complete',
    '++- done, done, refused: partly',
    '+-+ done, refused, done: partly',
    '+-- done, refused, refused: partly',
    '-++ refused, not-begun, not-begun: none',
    '-+- refused, not-begun, not-begun: none',
    '--+ refused, not-begun, not-begun: none',
    '--- refused, not-begun, not-begun: none',
  ]);
  const { matter } = follow(begun(linked, edition, slugs(edition)), edition, { 'permanent-residence': 'refused' });
  expect(tellMatter(matter, edition, procedures).text).toEqual({
    vi: 'Đã kết thúc, có việc không có kết quả. Có giá trị: Giấy khai sinh; Thẻ bảo hiểm y tế. Không có kết quả: Đăng ký thường trú. Giấy khai sinh vẫn có giá trị. Hãy nộp riêng thủ tục Đăng ký thường trú cho con trong 60 ngày từ ngày đăng ký khai sinh.',
    en: 'Over, and not all of it brought a result. What stands: Birth certificate; Health insurance card. What brought no result: Registration of permanent residence. The birth certificate stands. File the registration of permanent residence for your child by itself, within 60 days of the registration of birth.',
  });
});

test('a child waits for what it needs, and for what is to have ended before it', () => {
  const { linked, edition } = birth;
  const matter = begun(linked, edition, slugs(edition));
  const open = dossier('verify', 'nobody', officer);
  const { result: _none, ...waiting } = open;
  expect(nextOf(matter, edition, {}, { time, at: friday })).toBeUndefined();
  const acknowledged = nextOf(
    matter,
    edition,
    { 'birth-registration': { ...waiting, status: 4 } },
    { time, at: friday },
  );
  expect(acknowledged).toMatchObject({ event: { type: 'child-acknowledged', data: { child: 'birth-registration' } } });
  const done = afterLinked(matter, {
    v: 1,
    type: 'child-ended',
    at: new Date(friday).toISOString(),
    by: { kind: 'machine', id: 'motcua' },
    data: { child: 'birth-registration', outcome: 'done' },
  });
  // The card is not begun beside the residence: it waits until that has ended, whatever comes of it.
  expect(nextOf(done, edition, {}, { time, at: friday })).toMatchObject({
    begin: { procedure: 'permanent-residence' },
  });
});

test('an agency that does not acknowledge in two working hours is late, once, and stays so on record', () => {
  const { linked, edition } = birth;
  const matter = begun(linked, edition, slugs(edition));
  const { result: _none, ...received } = { ...dossier('verify', 'nobody', officer), status: 2 as const };
  const dossiers = { 'birth-registration': received };
  // Friday 16:30 and two hours while the counters are open: the rest of them on Monday morning.
  const due = Date.parse('2026-11-23T09:00:00+07:00');
  expect(nextOf(matter, edition, dossiers, { time, at: due })).toBeUndefined();
  const late = nextOf(matter, edition, dossiers, { time, at: due + 60_000 });
  expect(late).toMatchObject({
    event: {
      type: 'acknowledgement-late',
      data: { child: 'birth-registration', dueAt: '2026-11-23T02:00:00.000Z' },
    },
  });
  if (late === undefined || !('event' in late)) throw new Error('nothing is late');
  const after = afterLinked(matter, late.event);
  expect(nextOf(after, edition, dossiers, { time, at: due + 3_600_000 })).toBeUndefined();
  expect(() => afterLinked(after, late.event)).toThrow('does not follow');
  const [first] = tellMatter(after, edition, procedures).children;
  expect(first).toMatchObject({ state: 'begun', late: '2026-11-23T02:00:00.000Z' });
});

test('the fold of a log is what each event made of it', () => {
  const { linked, edition } = birth;
  const matter = begun(linked, edition, slugs(edition));
  expect(foldLinked([])).toBeUndefined();
  expect(matter.children.map(({ state }) => state)).toEqual(['begun', 'waiting', 'waiting']);
});

const answers = { ...birthAnswers, home: { with: 'mother', facility: 'Trạm y tế phường Đông Kinh' } };
const evidence = { evidence: 'repository:first/1', hash: 'b'.repeat(64) };
const applicant = { citizenId: motherId, name: 'Nông Thị Mai' };
const given: Given = {
  applicant,
  answers,
  prefill: { 'mother.residence': held('Thôn Nà Pài, Phường Đông Kinh, Lạng Sơn', true) },
  results: {
    'birth-registration': {
      document: { holder: { name: 'Hoàng Bảo An', identifier: '020326000017' } },
      ...evidence,
    },
  },
  at: '2026-11-21T04:00:00.000Z',
  today,
};

test('one form is asked: two questions beside those of the birth, and none of them twice', () => {
  const composed = composeLinked(birth.linked, procedures);
  const own = fieldsOf(editionNamed(composed, '2026-09').form).map(({ path }) => path);
  const first = fieldsOf(
    editionOn(
      procedures.find(({ slug }) => slug === 'birth-registration')!,
      today,
    ).form,
  );
  expect(own.slice(first.length)).toEqual(['home.with', 'home.facility']);
  expect(own.slice(0, first.length)).toEqual(first.map(({ path }) => path));
  // By the strict estimate, where the sources answer: less than five minutes.
  expect(fillTime(editionNamed(composed, '2026-09'), 'found').seconds).toBeLessThan(300);
});

test('its page names what every child hands back, and of the funeral benefits one or the other', () => {
  const results = ['linked-birth', 'linked-death'].map(
    (slug) => composeLinked(named(slug).linked, procedures).editions[0]?.result.name.en,
  );
  expect(results).toEqual([
    'Birth certificate; Notice of the outcome of a residence procedure; Health insurance card',
    'Extract of the register of deaths; Notice of the outcome of a residence procedure; ' +
      'Decision on a funeral allowance or Decision on the costs of a funeral',
  ]);
});

test('later children are filled in whole from the one form and from what the birth brought, as evidence', () => {
  for (const child of birth.edition.children.slice(1)) {
    expect(isPart(child, answers)).toBe(true);
    const { draft, procedure } = childDraft(child, procedures, given, { id: 'd', subject: 'child-hash' });
    const { form } = editionOn(procedure, today);
    const step = procedure.slug === 'permanent-residence' ? 'resident' : 'child';
    expect(draft.answers[step]).toMatchObject({ fullName: 'Hoàng Bảo An', citizenId: '020326000017' });
    expect(draft.prefill[`${step}.citizenId`]).toMatchObject({
      lock: true,
      source: 'repository',
      evidence: 'repository:first/1',
    });
    // The parent acts by the right of a parent, shown by the certificate.
    expect(draft).toMatchObject({
      applicant: { citizenId: '020326000017' },
      represented: { by: 'child', subject: 'child-hash', actor: applicant, evidence: 'repository:first/1' },
    });
    expect(fillChild(child, form, given).answers).toEqual(draft.answers);
  }
});

test('after a death the residence is deleted, and one benefit paid, for two questions more', () => {
  const { linked, edition } = named('linked-death');
  expect(composeLinked(linked, procedures).editions[0]?.form.steps).toEqual([
    ...edited('death-registration').form.steps,
    ...edition.questions,
  ]);
  expect(edition.questions.flatMap(({ fields }) => fields.map(({ id }) => id))).toEqual(['group', 'account']);
  const said: Given = {
    applicant,
    answers: {
      deceased: { citizenId: '020050000011', residence: 'Thôn Nà Pài, Phường Đông Kinh' },
      death: { date: '2026-11-18' },
      request: { relation: 'child', commune: '05977' },
      benefit: { group: 'insured', account: '8410 2050 9012, Agribank' },
    },
    prefill: {},
    results: { 'death-registration': { ...evidence, document: { holder: { name: 'Nông Văn Bé' } } } },
    at: given.at,
    today,
  };
  const { draft } = childDraft(childOf(edition, 1), procedures, said, { id: 'd' });
  expect(draft).toMatchObject({
    applicant,
    answers: {
      declarant: { fullName: 'Nông Thị Mai', citizenId: motherId },
      leaver: { who: 'member', fullName: 'Nông Văn Bé', citizenId: '020050000011', case: 'death' },
      home: { address: 'Thôn Nà Pài, Phường Đông Kinh', commune: '05977' },
    },
    prefill: { 'leaver.fullName': { lock: true, source: 'repository', evidence: 'repository:first/1' } },
  });
  expect(draft).not.toHaveProperty('represented');
  // Of three benefits the one that was chosen, from what was answered once.
  const benefits = edition.children.filter(({ branch }) => branch === 'benefit');
  expect(benefits.map((child) => isPart(child, said.answers))).toEqual([true, false, false]);
  for (const [index] of benefits.entries())
    expect(childDraft(childOf(edition, 2 + index), procedures, said, { id: 'd' }).draft.answers).toEqual({
      claimant: { fullName: 'Nông Thị Mai', citizenId: motherId, relation: 'child' },
      deceased: { fullName: 'Nông Văn Bé', citizenId: '020050000011', died: '2026-11-18' },
      payment: { account: '8410 2050 9012, Agribank', commune: '05977' },
    });
  // Of somebody without an identifier no registration can be named.
  const { citizenId: _none, ...nameless } = { citizenId: '', ...said.answers['deceased'] };
  const unnamed = { ...said, answers: { ...said.answers, deceased: nameless } };
  expect(() => requireChildren(edition, procedures, unnamed)).toThrow('invalid-fields');
});

test('without the result there is no child, and a form that would leave one without an answer is refused at once', () => {
  const residence = childOf(birth.edition, 1);
  const bare = { ...given, results: {} };
  expect(() => childDraft(residence, procedures, bare, { id: 'd' })).toThrow('cannot begin');
  expect(() => requireChildren(birth.edition, procedures, bare)).not.toThrow();
  // No father is declared: nobody can live with him.
  const undeclared = { ...bare, answers: { ...answers, home: { ...answers.home, with: 'father' } } };
  const refused = (): unknown => {
    try {
      return requireChildren(birth.edition, procedures, undeclared);
    } catch (error) {
      return error;
    }
  };
  const error = refused();
  if (!(error instanceof Refusal)) throw new Error('it is taken');
  expect(error.pointers).toMatchObject([{ pointer: '/answers/home/with' }]);
});

test('the first child is sent its own answers alone', () => {
  const stamp = given.at;
  const draft = { id: 'd', procedure: '2.000986', edition: '2026-09', answers, prefill: given.prefill, flags: [] };
  const { procedure, draft: own } = firstSubmission(birth.edition, procedures, {
    draft: { ...draft, lookups: { insurance: 'found' }, applicant, openedAt: stamp, updatedAt: stamp },
    answers,
    flags: [],
    at: Date.parse(stamp),
  });
  expect(procedure.slug).toBe('birth-registration');
  expect(Object.keys(own.answers)).toEqual(Object.keys(birthAnswers));
  expect(own).toMatchObject({ procedure: '1.001193', edition: '2026-01', lookups: {} });
});

test.each<[string, (edition: LinkedEdition) => LinkedEdition, string]>([
  ['a question that nothing answers', (e) => without(e, 'resident.sex'), 'nobody answers resident.sex'],
  ['an origin it does not wait for', (e) => changed(e, { needs: [] }), 'it takes from birth-registration'],
  ['a need that comes later', (e) => changed(e, { needs: ['child-health-card'] }), 'does not come before it'],
  ['a question asked for nothing', (e) => asking(e, 'why'), 'home.why is asked for nothing'],
  ['a child twice', (e) => ({ ...e, children: [...e.children, ...e.children.slice(2)] }), 'is a child twice'],
])('a linked procedure with %s is a fault at load', (_what, spoil, fault) => {
  const { linked, edition } = birth;
  expect(linkedFaults(linked, procedures)).toEqual([]);
  expect(linkedFaults({ ...linked, editions: [spoil(edition)] }, procedures).join('\n')).toContain(fault);
});

function changed(edition: LinkedEdition, by: Partial<LinkedEdition['children'][number]>): LinkedEdition {
  return { ...edition, children: edition.children.map((child, place) => (place === 1 ? { ...child, ...by } : child)) };
}
function without(edition: LinkedEdition, path: string): LinkedEdition {
  const { [path]: _gone, ...rest } = edition.children[1]?.answers ?? {};
  return changed(edition, { answers: rest });
}
function asking(edition: LinkedEdition, id: string): LinkedEdition {
  const field = { id, kind: 'text' as const, label: { vi: 'Vì sao?', en: 'Why?' } };
  const questions = edition.questions.map((step) => ({ ...step, fields: [...step.fields, field] }));
  return { ...edition, questions };
}
