import type { Wrong } from '../data-error.ts';
import { fieldsOf } from '../form/answers.ts';
import { editionOn, type Procedure } from '../procedure/procedure.ts';
import { composeLinked, procedureNamed } from './compose.ts';
import { firstOf } from './edition-of.ts';
import type { Answered, Linked, LinkedChild, LinkedEdition } from './linked.ts';

const pathsOf = (from: Answered): string[] => {
  if (!('asked' in from)) return [];
  return 'by' in from ? [from.by, ...Object.values(from.asked).flat()] : [...from.asked];
};

/** Answers of the one form that a child takes, or that decide on it. */
const takenBy = ({ when = [], about, answers }: LinkedChild): string[] => [
  ...when.map(({ field }) => field),
  ...(about === undefined ? [] : [about.born]),
  ...Object.values(answers).flatMap(pathsOf),
];

/** What a child needs and takes nothing from is waited for in vain. */
const idleNeeds = ({ needs, about, answers }: LinkedChild): string[] => {
  const taken = [about?.of, ...Object.values(answers).map((from) => ('of' in from ? from.of : undefined))];
  return needs.filter((slug) => !taken.includes(slug)).map((slug) => `it needs ${slug} and takes nothing from it`);
};

const childFaults = (edition: LinkedEdition, child: LinkedChild, procedures: readonly Procedure[]): string[] => {
  const faults: string[] = [];
  const say = (fault: string) => faults.push(`${child.procedure}: ${fault}`);
  const place = edition.children.indexOf(child);
  const before = edition.children.slice(0, place).map(({ procedure }) => procedure);
  for (const earlier of [...child.needs, ...child.awaits])
    if (!before.includes(earlier)) say(`${earlier} does not come before it`);
  const origins = Object.values(child.answers).flatMap((from) => ('of' in from ? [from.of] : []));
  for (const of of [...origins, ...(child.about === undefined ? [] : [child.about.of])])
    if (!child.needs.includes(of)) say(`it takes from ${of} and does not need it`);
  for (const idle of idleNeeds(child)) say(idle);
  const { form, representation = [], until } = editionOn(procedureNamed(procedures, child.procedure), edition.from);
  if (until !== undefined && (edition.until === undefined || edition.until > until))
    say(`its edition ends on ${until}, before the linked one`);
  if (child.about !== undefined && !representation.some(({ by }) => by === 'child'))
    say('nobody may file it for a child');
  if (place === 0) {
    if (Object.keys(child.answers).length > 0 || child.when !== undefined) say('the first child asks for itself');
    return faults;
  }
  const own = fieldsOf(form);
  for (const path of Object.keys(child.answers))
    if (!own.some((each) => each.path === path)) say(`its form has no question ${path}`);
  // A question that is never shown by what is said is asked of nobody.
  const said = (path: string): string | undefined => {
    const from = child.answers[path];
    return from !== undefined && 'says' in from ? String(from.says) : undefined;
  };
  for (const { path, field } of own) {
    if (child.answers[path] !== undefined || field.optional === true) continue;
    const { showIf } = field;
    const answer = showIf === undefined ? undefined : said(showIf.field);
    if (showIf === undefined || answer === undefined || showIf.in.includes(answer)) say(`nobody answers ${path}`);
  }
  return faults;
};

const branchFaults = ({ children }: LinkedEdition): string[] =>
  children.flatMap((child, place) =>
    children.slice(place + 1).flatMap((other) => {
      if (child.branch === undefined || child.branch !== other.branch) return [];
      const apart = (child.when ?? []).some(({ field, in: values }) =>
        (other.when ?? []).some((each) => each.field === field && !each.in.some((value) => values.includes(value))),
      );
      return apart ? [] : [`${child.procedure} and ${other.procedure} are of one branch and can both be part`];
    }),
  );

const twice = (names: readonly string[]): string[] => names.filter((name, place) => names.indexOf(name) < place);

/** What is wrong in a linked procedure whose children are all there, by its editions. */
export const linkedWrong = (linked: Linked, procedures: readonly Procedure[]): Wrong[] => {
  const editions = linked.editions.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return editions.flatMap((edition, index) => {
    const composed = composeLinked({ ...linked, editions: [edition] }, procedures).editions[0];
    const asked = fieldsOf(composed?.form ?? { steps: [] }).map(({ path }) => path);
    const [, ...later] = edition.children;
    const taken = later.flatMap(takenBy);
    const own = fieldsOf({ steps: edition.questions });
    const shown = own.flatMap(({ field }) => field.showIf?.field ?? []);
    const [next, lookups] = [editions[index + 1], (composed?.lookups ?? []).map(({ id }) => id)];
    const slugs = edition.children.map(({ procedure }) => procedure);
    return [
      ...(next !== undefined && edition.until !== next.from ? [`until must be ${next.from}`] : []),
      ...twice(asked).map((path) => `${path} is asked twice`),
      ...twice(slugs).map((slug) => `${slug} is a child twice`),
      ...twice(lookups).map((id) => `look-up ${id} stands twice`),
      ...taken.filter((path) => !asked.includes(path)).map((path) => `nobody is asked ${path}`),
      ...own
        .filter(({ path }) => !taken.includes(path) && !shown.includes(path))
        .map(({ path }) => `${path} is asked for nothing`),
      ...own.flatMap(({ path, field }) =>
        field.showIf === undefined || asked.includes(field.showIf.field)
          ? []
          : [`${path} shows by an unknown question`],
      ),
      ...edition.children.flatMap((child) => childFaults(edition, child, procedures)),
      ...branchFaults(edition),
      ...(firstOf(edition).needs.length > 0 ? ['the first child needs nothing'] : []),
    ].map((reason) => ({ place: edition.id, reason }));
  });
};

/** The same in words, for whoever loads it. */
export const linkedFaults = (linked: Linked, procedures: readonly Procedure[]): string[] =>
  linkedWrong(linked, procedures).map(({ place, reason }) => `${linked.slug} ${place}: ${reason}`);
