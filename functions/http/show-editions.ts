import { doubtsIn } from '../../core/doubts.ts';
import { fieldsOf } from '../../core/form/answers.ts';
import { fillTime } from '../../core/form/fill-time.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import { differencesOf } from '../../core/procedure/edition-difference.ts';
import { endsOn, standingOn } from '../../core/procedure/edition-standing.ts';
import { freshnessOf } from '../../core/procedure/simulated.ts';
import { sourceNamed } from '../../core/procedure/source-named.ts';
import { agenciesOf } from '../../core/province.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { EditionsView } from '../answers/administration.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { partsOf, type EditionTools } from './list-editions.ts';

type Shown = EditionsView['editions'][number];

const stepOf = ({ step, role, term, silence, uncounted }: Edition['route'][number]): Shown['route'][number] => ({
  step,
  term,
  ...(role === undefined ? {} : { role }),
  ...(silence === undefined ? {} : { silence }),
  ...(uncounted === undefined ? {} : { uncounted }),
});

const resultOf = ({ code, name, template, signatures, register }: Edition['result']): Shown['result'] => ({
  ...(code === undefined ? {} : { code }),
  name,
  template,
  signatures,
  ...(register === undefined ? {} : { register }),
});

const editionView = (catalogue: Catalogue, edition: Edition, before: Edition | undefined, today: string): Shown => {
  const { id, from, until, grounds, channels, applicants, term, fee, components, lookups, form } = edition;
  const { decides, route, result } = edition;
  return {
    id,
    from,
    ...(until === undefined ? {} : { until }),
    standing: standingOn(edition, today),
    grounds,
    channels,
    ...(applicants === undefined ? {} : { applicants }),
    term,
    fee,
    components,
    decides: {
      kind: decides,
      agencies: agenciesOf(catalogue.province).filter(({ kind }) => kind === decides).length,
    },
    route: route.map(stepOf),
    lookups: lookups.map((lookup) => {
      const { owner, name } = sourceNamed(catalogue.sources, lookup.source);
      return { id: lookup.id, label: lookup.label, why: lookup.why, owner, sourceName: name };
    }),
    fields: fieldsOf(form).length,
    fill: { found: fillTime(edition, 'found').seconds, silent: fillTime(edition, 'silent').seconds },
    result: resultOf(result),
    ...(before === undefined ? {} : { changes: { since: before.id, items: differencesOf(before, edition) } }),
  };
};

/** One procedure as whoever answers for it reads it: edition by edition, with what changes and what was simulated. */
export const showEditions =
  ({ catalogue, simulated }: EditionTools): Handler<EditionsView> =>
  async (request) => {
    const procedure = catalogue.procedure(request.path['code'] ?? '');
    const { code, slug, name, field, decider, sources } = procedure;
    const today = dateOf(request.at);
    const editions = procedure.editions.toSorted((one, other) => (one.from < other.from ? -1 : 1));
    const [end, parts] = [endsOn(editions, today), partsOf(catalogue, procedure)];
    const report = simulated().find((each) => each.procedure === slug);
    const freshness = freshnessOf(procedure, report);
    return {
      status: 200,
      body: {
        code,
        slug,
        name,
        field,
        decider,
        sources,
        today,
        ...(end === undefined ? {} : { endsOn: end }),
        editions: editions.map((edition, at) => editionView(catalogue, edition, editions[at - 1], today)),
        doubts: doubtsIn(procedure, slug),
        ...(parts === undefined
          ? { simulated: { freshness, ...(report === undefined ? {} : { report }) } }
          : { parts: parts.map((part) => ({ code: part, name: catalogue.procedure(part).name })) }),
      },
    };
  };
