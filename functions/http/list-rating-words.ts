import type { RecordedEvent } from '../../events/recorded-event.ts';
import { fewest, fewestWorded } from '../../core/figures/fewest.ts';
import { scoresIn } from '../../core/figures/reading.ts';
import { fold } from '../../core/fold.ts';
import { maskedWords } from '../../core/masked-words.ts';
import type { Particulars } from '../../core/particulars.ts';
import { Refusal } from '../../core/refusal.ts';
import { addDays, dateOf } from '../../core/vietnam-time.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import type { RatingWords } from '../answers/ratings.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import { openParticulars } from '../dossiers/reader.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf, type Request } from '../edge/request.ts';
import { areaIn } from '../figures/asked.ts';
import { unitsIn } from '../figures/beside.ts';
import { cursorIn, cursorOf } from '../figures/cursor.ts';
import { by } from '../figures/grouped.ts';
import { procedureName, unitName } from '../figures/names.ts';
import { limitIn } from '../paging/cursor.ts';
import { KeyErased, type Vault } from '../vault/vault.ts';
import type { Days, FigureRows, MeasuredDossier } from '../views/read-figures.ts';
import { wordsOf } from './rating-view.ts';

interface Tools {
  readonly catalogue: Catalogue;
  readonly rows: Pick<FigureRows, 'units' | 'measured'>;
  readonly dossiers: Pick<DossierRecords, 'log'>;
  readonly vault: Vault;
  readonly accesses: AccessLog;
}

/** Whoever rated in a month submitted at most so long before it. */
const longest = 400;
/** Days whose dossiers are read at once, the latest first: most people rate what they have sent lately. */
const span = 50;
/** So many dossiers of a unit are read at most, and so many units for one answer. */
const mostRead = 20_000;
const mostUnits = 10;

/** A month that is over: of one that goes on, a new word would be whose matter ended since. */
const monthIn = ({ query, at }: Request): { readonly month: string; readonly days: Days } => {
  const today = dateOf(at);
  const before = addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
  const month = query['month'] ?? before;
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || month > before) throw new Refusal('bad-period');
  const from = `${month}-01`;
  return { month, days: { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) } };
};

type Rated = MeasuredDossier & {
  readonly measured: { readonly rated: NonNullable<MeasuredDossier['measured']['rated']> };
};
const isRated = (dossier: MeasuredDossier): dossier is Rated => dossier.measured.rated !== undefined;

/** The dossiers of a unit that were rated in a month, found once there are as many as figures know. */
const ratedIn = async (
  rows: Tools['rows'],
  { unit, n }: { readonly unit: string; readonly n: number },
  days: Days,
): Promise<Rated[]> => {
  const found: Rated[] = [];
  const first = addDays(days.from, -longest);
  let read = 0;
  for (let { to } = days; to >= first && found.length < n && read < mostRead; to = addDays(to, -span)) {
    const part = await rows.measured(unit, { from: addDays(to, 1 - span), to }, { limit: mostRead - read });
    read += part.length;
    found.push(
      ...part.filter(isRated).filter(({ measured: { rated } }) => days.from <= rated.on && rated.on <= days.to),
    );
  }
  return found;
};

/** What the dossier says of people and places. */
const knownIn = ({ applicant, represented, answers, prefill }: Particulars): string[] => {
  const values: unknown[] = [
    applicant.name,
    applicant.citizenId,
    ...Object.values(represented ?? {}),
    ...Object.values(answers).flatMap((step) => Object.values(step)),
    ...Object.values(prefill).map(({ value }) => value),
  ];
  return [...new Set(values.flatMap((value) => (typeof value === 'string' ? [value] : [])))];
};

/** The last rating of a dossier with its words, masked; nothing where they were erased. */
const readWords = async (
  { dossiers, vault, accesses }: Tools,
  request: Request,
  unit: string,
  { code }: Rated,
): Promise<string | undefined> => {
  const log = await dossiers.log(code);
  const dossier = fold(log);
  const last: RecordedEvent | undefined = dossier?.rated === undefined ? undefined : log[dossier.rated.last - 1];
  if (dossier === undefined || last?.event.type !== 'dossier-rated' || last.event.data.worded !== true)
    return undefined;
  try {
    const particulars = await openParticulars(vault, dossier, (sequence) => log[sequence - 1]);
    const { words } = await wordsOf(vault, dossier, last);
    if (words === undefined) return undefined;
    await accesses.note(last.event.by.id, `${request.id}-${code}`, {
      at: new Date(request.at).toISOString(),
      by: { kind: 'staff', id: personOf(request).id },
      unit,
      dossier: code,
      procedure: dossier.procedure,
      what: 'rating-words',
      purpose: 'service-quality',
      fields: ['words'],
    });
    return maskedWords(words, knownIn(particulars));
  } catch (error) {
    if (error instanceof KeyErased) return undefined;
    throw error;
  }
};

/**
 * What people wrote beside their ratings, for the leaders of the unit and of what stands above it: masked, with no code, of
 * whole months that are over and of units that have ten ratings then, five of them with words, so that no two lists differ
 * by one person and no words stand alone. They come in an order that only the platform could make. Each one read is a row of
 * whoever wrote it.
 */
export const listRatingWords =
  (tools: Tools): Handler<RatingWords> =>
  async (request) => {
    const { catalogue, rows, vault } = tools;
    const person = personOf(request);
    if (person.kind !== 'staff') throw new Refusal('not-allowed');
    const { area, agencies } = areaIn(catalogue, person, request.query['area']);
    const { month, days } = monthIn(request);
    const below = new Set(unitsIn(agencies, area.code));
    const rated = by(await rows.units(days), ({ unit }) => unit)
      .map(([unit, counts]) => ({
        unit,
        n: scoresIn(counts).reduce((sum, count) => sum + count, 0),
        worded: counts['worded'] ?? 0,
      }))
      .filter(({ unit, n }) => below.has(unit) && n > 0)
      .toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
    const shown = rated.filter(({ n, worded }) => n >= fewest && worded >= fewestWorded);
    const { cursor } = request.query;
    const [begin, after] = cursor === undefined ? [shown[0]?.unit, ''] : cursorIn(cursor);
    const at = shown.findIndex(({ unit }) => unit === begin);
    if (cursor !== undefined && at === -1) throw new Refusal('bad-cursor');
    const limit = limitIn(request);
    const answer = { month, area, withheld: rated.length - shown.length };
    const items: RatingWords['items'] = [];
    let read = 0;
    const asked = shown.slice(Math.max(0, at));
    for (const one of asked.slice(0, mostUnits)) {
      const { unit } = one;
      const its = await ratedIn(rows, one, days);
      const worded = its.filter(({ measured }) => measured.rated.worded === true);
      const placed = await Promise.all(
        worded.map(async (each) => ({ each, place: await vault.hash(`rating-words:${each.code}`) })),
      );
      const rest = placed
        .filter(({ place }) => unit !== begin || place > after)
        .toSorted((a, b) => (a.place < b.place ? -1 : 1));
      for (const { each, place } of rest) {
        const words = await readWords(tools, request, unit, each);
        read += 1;
        const {
          procedure,
          rated: { score },
        } = each.measured;
        const alike = its.filter(({ measured }) => measured.procedure === procedure).length;
        const of = alike < fewest ? {} : { procedure, name: procedureName(catalogue, procedure) };
        if (words !== undefined) items.push({ unit, unitName: unitName(agencies, unit), score, ...of, words });
        if (read === limit) return { status: 200, body: { ...answer, items, next: cursorOf([unit, place]) } };
      }
    }
    const further = asked[mostUnits];
    const next = further === undefined ? {} : { next: cursorOf([further.unit, '']) };
    return { status: 200, body: { ...answer, items, ...next } };
  };
