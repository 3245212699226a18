import { FormEvent } from '../../events/form-event.ts';
import { areasOf } from '../../core/figures/area.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import { contributionOf } from '../../core/figures/contribution.ts';
import { formContribution } from '../../core/figures/form.ts';
import { summed } from '../../core/figures/tally.ts';
import { agenciesOf } from '../../core/province.ts';
import { rowOf } from '../../functions/views/count-once.ts';
import { measuredBy } from '../../functions/views/figures.ts';
import { lists } from '../../functions/views/places.ts';
import type { Invariant } from './invariant.ts';

/** Only what is not nought: a row keeps a count that was taken back. */
const some = (counts: object): string =>
  canonicalJson(Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0)));

/** What leaders are shown is the sum of what the logs say, each dossier once, in whatever order its events were told. */
export const figuresAddUp: Invariant = {
  name: 'figures are the sum of what the logs say',
  check: ({ catalogue, dossiers, items, views }) => {
    const agencies = agenciesOf(catalogue.province);
    const contributions = dossiers.map(({ log }) => {
      const measured = measuredBy(catalogue, log);
      return measured === undefined ? {} : contributionOf(measured, areasOf(agencies, measured.unit));
    });
    const events = items.flatMap(({ pk: _pk, sk, ...event }) =>
      String(sk).startsWith('F#') ? [FormEvent.parse(event)] : [],
    );
    const forms = [...new Set(events.map(({ form }) => form))].map((form) =>
      formContribution(
        events.filter((event) => event.form === form),
        catalogue.province.agency.code,
      ),
    );
    const said = new Map(
      Object.entries(summed([...contributions, ...forms])).map(([place, counts]) => {
        const { pk, sk } = rowOf(place);
        return [`${pk}#${sk}`, some(counts)];
      }),
    );
    const rows = views.filter(({ pk }) => String(pk).startsWith(lists.figures('')));
    const counted = new Map(
      rows.map(({ pk, sk, ...counts }): [string, string] => [`${String(pk)}#${String(sk)}`, some(counts)]),
    );
    return [...new Set([...said.keys(), ...counted.keys()])].flatMap((place) => {
      const [is, should] = [counted.get(place) ?? '{}', said.get(place) ?? '{}'];
      return is === should ? [] : [`${place} counts ${is}, not ${should}`];
    });
  },
};
