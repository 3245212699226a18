import * as z from 'zod/mini';
import { namedDays } from '../../core/calendar.ts';
import type { Line } from '../../core/clock/line.ts';
import { reckonTerm } from '../../core/clock/reckon-term.ts';
import { problemAt } from '../../core/form/check-answers.ts';
import { editionOn } from '../../core/procedure/procedure.ts';
import { Refusal } from '../../core/refusal.ts';
import { rulesOn } from '../../core/rules.ts';
import { dateOf, isoOf } from '../../core/vietnam-time.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import type { DueReckoned } from '../answers/administration.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';

const Moment = z.iso.datetime({ local: true, offset: true });

/** As a clock in Vietnam shows it, where no time zone is said. */
const momentIn = (text: string): number | undefined => {
  const whole = text.replace(/(T\d\d:\d\d)(?=$|[Z+-])/, '$1:00');
  if (!Moment.safeParse(whole).success) return undefined;
  return Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(whole) ? whole : `${whole}+07:00`);
};

const lineView = ({ at, vi, en, ground, unverified }: Line): DueReckoned['lines'][number] => ({
  at: isoOf(at),
  vi,
  en,
  ...(ground === undefined ? {} : { ground }),
  ...(unverified === undefined ? {} : { unverified }),
});

/** When something would be due that is received at this instant, sentence by sentence, with the law it stands on. */
export const reckonDue =
  ({ catalogue }: { readonly catalogue: Catalogue }): Handler<DueReckoned> =>
  async ({ query }) => {
    const { procedure: code = '', received = '' } = query;
    const at = momentIn(received);
    if (at === undefined || dateOf(at) < catalogue.calendar.from || dateOf(at) >= catalogue.calendar.until)
      throw new Refusal('invalid-fields', [problemAt('/received', 'invalid')]);
    const procedure = catalogue.procedure(code);
    const { id, term, route } = editionOn(procedure, dateOf(at));
    const law = { term, route, rules: rulesOn(catalogue.rules, dateOf(at)) };
    const { due, lines } = reckonTerm(createWorkingTime(catalogue.calendar), law, at, namedDays(catalogue.holidays));
    return {
      status: 200,
      body: {
        code: procedure.code,
        name: procedure.name,
        edition: id,
        term,
        received: isoOf(at),
        due: isoOf(due),
        lines: lines.map(lineView),
      },
    };
  };
