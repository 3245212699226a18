import type { Check } from '../../events/dossier-event.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Dossier } from '../dossier.ts';
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
  readonly edition: Pick<Edition, 'lookups'>;
  readonly sources: readonly Pick<Source, 'id' | 'database'>[];
  readonly log: readonly RecordedEvent[];
  readonly dossier: Pick<Dossier, 'files' | 'silent'>;
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

/** The same without what was supplied: further pages of a paper come to the counter one by one. */
export const integratedIn = (component: Component, known: Known): Objection | undefined => {
  const heard = heardFor(component, known);
  const doubted = heard.filter(({ outcome }) => outcome === 'contradicts').map(({ id }) => id);
  const agreed = heard.find(({ id, outcome }) => outcome === 'matches' && !doubted.includes(id));
  if (component.kind === 'data') return said('component-integrated', sourceOf(component, known.sources), undefined);
  if (agreed !== undefined) return said(answeredCode(agreed.source), agreed.source, agreed.asOf);
  if (heard.some(({ outcome }) => outcome !== 'unavailable')) return undefined;
  const [silent] = heard;
  const source = silent?.source ?? sourceOf(component, known.sources);
  if (silent === undefined) return source === undefined ? undefined : said('component-integrated', source, undefined);
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
