import type { Check } from '../../events/checks.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { heldWrong } from '../dispute/dispute.ts';
import type { Dossier } from '../dossier.ts';
import { fieldsOf } from '../form/answers.ts';
import type { Component } from '../procedure/component.ts';
import type { Edition } from '../procedure/edition.ts';
import type { Source } from '../procedure/source.ts';
import { lastChecks } from '../source-checks.ts';

export type ObjectionCode =
  | 'source-answered'
  | 'wallet-presented'
  | 'component-integrated'
  | 'repository-holds'
  | 'supplied-already'
  | 'source-silent';

/** Why a component may not be asked for. */
export interface Objection {
  readonly code: ObjectionCode;
  /** Id of the source that knows it, or is asked for it. */
  readonly source?: string;
  /** When that was heard, or the paper came. */
  readonly asOf?: string;
  /** From when on it may be asked for all the same. */
  readonly until?: string;
}

/** What is known of a dossier when somebody wants to ask for something. */
export interface Known {
  readonly edition: Pick<Edition, 'lookups' | 'form'>;
  readonly sources: readonly Pick<Source, 'id' | 'database'>[];
  readonly log: readonly RecordedEvent[];
  readonly dossier: Pick<Dossier, 'files' | 'silent' | 'disputes'>;
  /** Now, an instant. */
  readonly at: string;
  /** When a silence that began at an instant has lasted long enough; an instant. */
  readonly silentUntil: (since: string) => string;
}

/** The look-ups that stand for a component, with their last word and when it was said. */
const heardFor = ({ foundBy = [] }: Component, { log }: Known): (Check & { readonly asOf: string | undefined })[] =>
  lastChecks(log)
    .filter(({ id }) => foundBy.includes(id))
    .map((check) => ({ ...check, asOf: saidAt(log, check.id) }));

const saidAt = (log: readonly RecordedEvent[], lookup: string): string | undefined =>
  log.findLast(
    ({ event }) =>
      (event.type === 'checks-recorded' || event.type === 'checks-repeated') &&
      event.data.checks.some(({ id }) => id === lookup),
  )?.event.at;

const answeredCode = (source: string): ObjectionCode =>
  source === 'repository' ? 'repository-holds' : source === 'wallet-documents' ? 'wallet-presented' : 'source-answered';

const suppliedIn = ({ id }: Component, { dossier, log }: Known): Objection | undefined => {
  const file = dossier.files?.find(({ component }) => component === id);
  const asOf = log.find(({ sequence }) => sequence === file?.received)?.event.at;
  return file === undefined ? undefined : { code: 'supplied-already', ...(asOf === undefined ? {} : { asOf }) };
};

const sourceOf = (component: Component, sources: Known['sources']): string | undefined =>
  sources.find(({ database }) => component.replacedBy.some((each) => each.database === database))?.id;

const said = (code: ObjectionCode, source: string | undefined, asOf: string | undefined): Objection => ({
  code,
  ...(source === undefined ? {} : { source }),
  ...(asOf === undefined ? {} : { asOf }),
});

/**
 * Why this component may not be asked for now, if it may not: only where the data were not found, incomplete or wrong is
 * a person asked (Resolution 66.7, Article 2(1)–(2)). The form itself is looked at question by question elsewhere.
 */
export const objectionTo = (component: Component, known: Known): Objection | undefined => {
  if (component.kind === 'eform') return undefined;
  return integratedIn(component, known) ?? suppliedIn(component, known);
};

/** Look-ups that contradict each other: of each such value the one that fills it, and the one that is held against it. */
const doubtedIn = ({ log, edition }: Known): (string | undefined)[] =>
  lastChecks(log)
    .filter(({ outcome }) => outcome === 'contradicts')
    .flatMap(({ id, fields }) => [
      id,
      ...fieldsOf(edition.form).flatMap(({ path, field }) =>
        fields.includes(path) ? [field.prefill?.against?.from] : [],
      ),
    ]);

/** Whether a value that one of these look-ups filled is called wrong, and nobody has put it right. */
const isCalledWrong = ({ foundBy = [] }: Component, { edition, dossier: { disputes = [] } }: Known): boolean =>
  disputes.filter(heldWrong).some(({ path, source }) => {
    const held = fieldsOf(edition.form).find((placed) => placed.path === path)?.field.prefill;
    const fillers = [held?.from, held?.otherwise?.from];
    return edition.lookups.some(
      (each) => each.source === source && fillers.includes(each.id) && foundBy.includes(each.id),
    );
  });

/** The same without what was supplied: further pages of a paper come to the counter one by one. */
export const integratedIn = (component: Component, known: Known): Objection | undefined => {
  const { kind, foundBy = [], foundTogether = false } = component;
  // What is wrong is shown by a paper: Resolution 66.7, Article 2(2).
  if (isCalledWrong(component, known)) return undefined;
  const all = heardFor(component, known);
  const heard = foundTogether ? all.filter(({ unasked }) => unasked !== true) : all;
  if (all.length > 0 && heard.length === 0) return undefined;
  const doubted = doubtedIn(known);
  const agreed = heard.filter(({ id, outcome }) => outcome === 'matches' && !doubted.includes(id));
  const isAgreed = ({ id }: Check): boolean => agreed.some((each) => each.id === id);
  const [first] = agreed;
  if (first !== undefined && (!foundTogether || heard.every(isAgreed)))
    return said(answeredCode(first.source), first.source, first.asOf);
  if (heard.some((check) => check.outcome !== 'unavailable' && !isAgreed(check))) return undefined;
  const silent = heard.find(({ outcome }) => outcome === 'unavailable');
  const source = silent?.source ?? sourceOf(component, known.sources);
  if (silent === undefined)
    return source === undefined && !(kind === 'data' && foundBy.length === 0)
      ? undefined
      : said('component-integrated', source, undefined);
  const until = known.silentUntil(known.dossier.silent?.since ?? silent.asOf ?? known.at);
  return known.at >= until ? undefined : { ...said('source-silent', source, silent.asOf), until };
};

/** Look-ups of these components to ask once more: the silent ones, and what the province itself may have issued since. */
export const lookupsToHear = (components: readonly Component[], { edition, log }: Known): Edition['lookups'] => {
  const checks = lastChecks(log);
  const wanted = new Set(components.flatMap(({ foundBy = [] }) => foundBy));
  return edition.lookups.filter(({ id, source }) => {
    const outcome = checks.find((check) => check.id === id)?.outcome;
    const isOpen = outcome === undefined || outcome === 'unavailable';
    return wanted.has(id) && (isOpen || (source === 'repository' && outcome === 'missing'));
  });
};
