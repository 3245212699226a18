import { dateOf } from '../../core/vietnam-time.ts';
import type { EndpointKey } from '../../functions/endpoints.ts';
import { hour } from '../people/desk.ts';
import { refusalIn } from '../people/dossier-page.ts';
import { fillIn } from './answers.ts';
import { receiving } from './appointment.ts';
import { claim, type Seen } from './desk-view.ts';
import { shares, type Deed } from './shares.ts';
import type { Handling, Matter } from './staff.ts';
import { doWork } from './town.ts';

const does =
  (deed: Deed, route: EndpointKey) =>
  async ({ desk, town, seen }: Matter, body?: object) =>
    doWork(desk, town, seen, { role: 'officer', deed, route, ...(body === undefined ? {} : { body }) });

const propose = does('propose', 'POST /v1/dossiers/{code}/verification');
const askOutside = does('ask-outside', 'POST /v1/dossiers/{code}/verification');
const refuse = does('refuse', 'POST /v1/dossiers/{code}/verification');
const request = does('request-supplement', 'POST /v1/dossiers/{code}/supplement-request');
const receive = does('receive-supplement', 'POST /v1/dossiers/{code}/supplement-receipt');
const suspend = does('suspend', 'POST /v1/dossiers/{code}/suspension');
const goOn = does('continue', 'POST /v1/dossiers/{code}/continuation');
const extend = does('extend', 'POST /v1/dossiers/{code}/extension');
const requestPayment = does('request-payment', 'POST /v1/dossiers/{code}/payment-request');
const recordPayment = does('record-payment', 'POST /v1/dossiers/{code}/payment');
const waive = does('waive-fee', 'POST /v1/dossiers/{code}/fee-waiver');
const settle = does('settle-dispute', 'POST /v1/dossiers/{code}/dispute-settlement');

/**
 * Papers that a source was asked to stand in for and could not, because it has no record or was silent. What the province
 * itself never issued is not missed.
 */
const lacking = ({ town: { edition }, seen: { askable, checks } }: Matter): Seen['askable'] => {
  const asked = checks.filter(({ unasked }) => unasked !== true);
  const vain = new Set(
    asked.flatMap(({ id, outcome, source }) =>
      outcome === 'unavailable' || (outcome === 'missing' && source !== 'repository') ? [id] : [],
    ),
  );
  const needed = edition.components.filter(({ foundBy = [] }) => {
    const bearing = foundBy.filter((lookup) => asked.some(({ id }) => id === lookup));
    return bearing.length > 0 && bearing.every((lookup) => vain.has(lookup));
  });
  return askable.filter(({ id, fields }) => fields.length === 0 && needed.some((component) => component.id === id));
};

/** One thing that may be asked for, be it a question or a paper. */
const anything = ({ desk, seen: { askable } }: Matter): Seen['askable'] => {
  const [first, ...rest] = askable;
  if (first === undefined) return [];
  const one = desk.chance.pick([first, ...rest]);
  return [{ ...one, fields: one.fields.slice(0, 1) }];
};

const asking = async (matter: Matter, wanted: Seen['askable']) => {
  const items = wanted.map(({ id, ground, fields }) => ({
    component: id,
    ground,
    fields: fields.map(({ path }) => path),
  }));
  const asked = await request(matter, { items, note: 'Xem lại' });
  if (asked?.status === 200) matter.wait();
  return asked;
};

const refusing = async (matter: Matter) => {
  const [reason] = matter.seen.refusalReasons;
  return reason === undefined
    ? undefined
    : refuse(matter, { outcome: 'refuse', reasons: [reason.code], note: 'Xem lại' });
};

/** What is called wrong and holds the dossier: its owner is waited for, and then the source is taken at its word. */
const contested = async (matter: Matter) => {
  const { seen, desk } = matter;
  const held = seen.disputes.find(
    ({ policy, answer, settled }) => policy === 'hold' && answer === undefined && settled === undefined,
  );
  // What may be proposed neither now nor later can only be refused.
  if (held === undefined) return matter.once('give-up', 1) ? undefined : refusing(matter);
  const since = held.sentAt === undefined ? 0 : desk.agenda.now() - Date.parse(held.sentAt);
  if (since < 60 * hour) return undefined;
  return settle(matter, { by: 'source', path: held.path, note: 'Đã xem giấy tờ' });
};

/** What nobody declares and the result says. */
const established = ({ desk, town: { edition, communes } }: Matter): object => {
  const { assessment } = edition;
  if (assessment === undefined) return {};
  const filling = { today: dateOf(desk.agenda.now()), number: 1, communes, optional: 0 };
  return { assessed: fillIn(assessment, {}, { ...filling, chance: desk.chance }).answers };
};

/** Whoever decides outside is asked once more, perhaps twice; who still says nothing that is of use leaves it to refuse. */
const askingOutside = async (matter: Matter) =>
  matter.once('ask-outside', 1) || matter.once('ask-outside-again', shares.outsideDeaf)
    ? askOutside(matter, { outcome: 'propose' })
    : refusing(matter);

const verifying: Handling = async (matter) => {
  const { desk, seen } = matter;
  const may = new Set(seen.allowed);
  // As long as the fee is due nobody may propose.
  if (!may.has('propose') && !may.has('ask-outside') && seen.finance !== 'due') return contested(matter);
  const claimed = await claim(desk, seen);
  if (claimed === undefined) return undefined;
  const held: Matter = { ...matter, seen: claimed };
  const { finance, exemptions, suspensions, extensions, refusalReasons } = seen;
  const [exemption] = exemptions;
  if (finance === 'due' && exemption !== undefined && matter.once('waive', shares.exempt))
    return waive(held, { code: exemption.code, note: 'Xem lại' });
  if (finance === 'due') {
    const asked = await requestPayment(held);
    if (asked?.status === 200) matter.wait();
    return asked;
  }
  if (may.has('request-supplement')) {
    const papers = lacking(held);
    if (papers.length > 0 && matter.once('lacking', 0.9)) return asking(held, papers);
    const one = anything(held);
    if (one.length > 0 && matter.once('supplement', shares.supplemented)) return asking(held, one);
  }
  if (refusalReasons.length > 0 && matter.once('refuse', shares.refused)) return refusing(held);
  const [suspension] = suspensions;
  if (may.has('suspend') && suspension !== undefined && matter.once('suspend', shares.paused)) {
    matter.wait();
    return suspend(held, { code: suspension.code });
  }
  const [extension] = extensions;
  if (may.has('extend') && extension !== undefined && matter.once('extend', shares.extended))
    return extend(held, { code: extension.code });
  if (may.has('ask-outside')) return askingOutside(held);
  const proposed = await propose(held, { outcome: 'propose', ...established(held) });
  return refusalIn(proposed) === 'already-registered' ? refusing(held) : proposed;
};

/** Some pauses last until their time is over. */
const paused: Handling = async (matter) => {
  matter.wait();
  return matter.once('forget', 0.3) ? undefined : goOn(matter);
};

const supplied: Handling = async (matter) => {
  if (matter.seen.allowed.includes('receive-supplement') && matter.town.brought.has(matter.seen.code))
    return receive(matter);
  return matter.wait();
};

const paying: Handling = async (matter) => {
  const { code } = matter.seen;
  if (matter.town.paid.has(code)) return recordPayment(matter, { receipt: `BL-${matter.desk.agenda.now()}` });
  return matter.wait();
};

const handlings: Readonly<Record<string, Handling>> = {
  verify: verifying,
  suspended: paused,
  supplement: supplied,
  payment: paying,
  appointment: receiving,
};

/** What an officer does with a dossier, by the phase in which it is before them. */
export const officer: Handling = async (matter) => handlings[matter.seen.phase]?.(matter);
