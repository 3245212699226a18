import * as z from 'zod/mini';
import { DataError, type Wrong } from '../data-error.ts';
import { assessedFields } from '../assessment.ts';
import { fieldsOf } from '../form/answers.ts';
import { Refusal } from '../refusal.ts';
import { Text } from '../text.ts';
import { assessmentFaults, pathsSaid } from './assessment-faults.ts';
import { consultationFaults } from './consultation.ts';
import { Edition } from './edition.ts';
import { externalFaults } from './external-faults.ts';
import { feeFaults, feePaths, recordFaults } from './fee-faults.ts';
import { isForPeople } from './filing.ts';
import { sourceOf } from './lookup.ts';
import { enteredFrom } from './register-kind.ts';
import { succession } from './succession.ts';

/** An administrative procedure as the national catalogue names it, with its editions by date. Data only. */
export const Procedure = z.strictObject({
  /** As the national catalogue numbers it; its own slug where no source names a number. */
  code: z.string().check(z.regex(/^(\d\.\d{6}|[a-z][a-z0-9-]*)$/)),
  slug: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  name: Text,
  field: Text,
  level: z.enum(['commune', 'province']),
  decider: Text,
  summary: Text,
  /** Where the facts come from. */
  sources: z.array(z.string()).check(z.minLength(1)),
  /** Members whose value no source confirms, and why. */
  unverified: z.array(z.string()),
  editions: z.array(Edition).check(z.minLength(1)),
});
export type Procedure = z.infer<typeof Procedure>;

/** Faults of the data that a schema alone cannot see; each names the edition and the member. */
export const procedureFaults = (procedure: Procedure): Wrong[] => {
  const faults = [...succession(procedure.editions)];
  const { code, slug, unverified } = procedure;
  if (!/^\d/.test(code) && (code !== slug || !unverified.some((line) => line.startsWith('code:'))))
    faults.push({ place: 'code', reason: 'without a national code it is the slug, and unverified says so' });
  for (const edition of procedure.editions) {
    const say = (reason: string) => faults.push({ place: edition.id, reason });
    const paths = new Set(fieldsOf(edition.form).map(({ path }) => path));
    const lookups = new Set(edition.lookups.map(({ id }) => id));
    for (const { path, field } of fieldsOf(edition.form)) {
      if (field.showIf !== undefined && !paths.has(field.showIf.field))
        say(`${path} shows by unknown ${field.showIf.field}`);
      if (field.bornBefore !== undefined && !paths.has(field.bornBefore))
        say(`${path} is born before unknown ${field.bornBefore}`);
      for (const place of [field.prefill, field.prefill?.otherwise, field.prefill?.against])
        if (place !== undefined && !lookups.has(place.from)) say(`${path} has unknown lookup ${place.from}`);
      for (const right of [...(field.prefill?.chosen?.locked ?? []), ...(field.prefill?.chosen?.offered ?? [])])
        if (edition.representation?.some(({ by }) => by === right) !== true)
          say(`${path} is known by no right ${right}`);
      if (field.kind === 'choice' && (field.options ?? []).length === 0) say(`${path} is a choice without options`);
    }
    for (const { id, source, question, kind, when, self } of edition.lookups) {
      const offered = fieldsOf(edition.form).find(({ path }) => path === self?.field)?.field.options ?? [];
      for (const said of self?.in ?? [])
        if (!offered.some(({ value }) => value === said)) say(`lookup ${id} is about oneself by no answer ${said}`);
      if (when !== undefined && !paths.has(when.field)) say(`lookup ${id} is about unknown ${when.field}`);
      const isOfKind = question === 'result' || question === 'wallet-document';
      if (isOfKind !== (kind !== undefined)) say(`lookup ${id}: a kind goes with a result or a wallet document`);
      if (sourceOf[question] !== source) say(`lookup ${id}: ${question} is asked of ${sourceOf[question]}`);
    }
    for (const { id, foundBy = [] } of edition.components)
      for (const lookup of foundBy)
        if (!lookups.has(lookup)) say(`component ${id} is found by unknown lookup ${lookup}`);
    const named = [
      edition.commune,
      ...feePaths(edition.fee),
      ...edition.unique,
      ...edition.marks.map((mark) => mark.when.field),
      ...(edition.represents === undefined ? [] : [edition.represents.field]),
      ...edition.result.holder,
      ...edition.result.alsoFor,
      ...(edition.result.holderId === undefined ? [] : [edition.result.holderId]),
    ];
    for (const path of named) if (!paths.has(path)) say(`unknown field ${path}`);
    const assessed = new Set(assessedFields(edition).map(({ path }) => path));
    for (const path of pathsSaid(edition)) if (!paths.has(path) && !assessed.has(path)) say(`unknown field ${path}`);
    for (const fault of [...feeFaults(edition), ...recordFaults(edition), ...assessmentFaults(edition)]) say(fault);
    const { applicants = [], representation = [] } = edition;
    const isRepresented = representation.some(({ by }) => by === 'organisation');
    if (isRepresented && !applicants.some((each) => each === 'organisation' || each === 'enterprise'))
      say('organisations are represented, and none may ask for it');
    if (!isRepresented && !isForPeople(edition)) say('only organisations may ask for it, and nobody represents them');
    const { register, series, holderId, content, rows = {}, says = {}, entry = {}, payment = {} } = edition.result;
    const { cites, issuedOn = [] } = edition.result;
    const cited = cites === undefined ? [] : [cites];
    const places = [
      ...[content, rows, says, entry, payment].flatMap((each) => Object.keys(each)),
      ...issuedOn,
      ...cited,
    ];
    for (const place of new Set(places))
      if (places.indexOf(place) !== places.lastIndexOf(place)) say(`${place} is said twice`);
    for (const path of register === undefined ? [] : enteredFrom[register])
      if (!paths.has(path)) say(`the register of ${register} takes ${path}, which nobody is asked`);
    if (register === undefined && Object.keys(entry).length > 0) say('no register has an entry');
    if (register === undefined && series === undefined) say('nothing gives the result its number');
    // Only a birth brings an identifier that nobody had.
    if (register !== 'birth' && holderId === undefined) say('nobody says whose result it is');
    const steps = edition.route.map(({ step }) => step);
    if (new Set(steps).size !== steps.length) say('a step stands twice on the route');
    if (!steps.includes('issue')) say('the route has no step issue');
    // Nobody decides on a notice; everything else is decided by people, or on data with people behind it.
    if (steps.includes('acknowledge') === steps.includes('verify'))
      say('the route has a step acknowledge or a step verify, one of the two');
    if (steps.includes('decide') !== (edition.onData !== undefined))
      say('the step decide goes with onData, which says on what it is decided');
    if (steps.includes('decide') && steps.indexOf('decide') > steps.indexOf('verify'))
      say('decide comes before verify');
    for (const fault of externalFaults(edition, paths)) say(fault);
    for (const id of edition.onData?.agreed ?? []) if (!lookups.has(id)) say(`onData rests on unknown lookup ${id}`);
    if (edition.result.signatures.includes('officer') !== steps.includes('approve'))
      say('who approves signs, and nobody else: signatures and the step approve go together');
    for (const fault of consultationFaults(edition, paths)) say(fault);
    for (const { step, silence, appointment } of edition.route) {
      const means = silence?.means ?? 'escalate';
      if (means !== 'escalate' && step !== 'confirm' && !(step === 'appointment' && means === 'stop'))
        say(`${step} cannot end in silence`);
      if ((step === 'appointment') !== (appointment !== undefined))
        say('appointment says what it is for, no other step');
      if (step === 'appointment' && means !== 'stop') say('who does not come at all is not waited for without end');
    }
  }
  return faults;
};

/** The data of one procedure file, checked whole. Throws when the file is wrong. */
export const defineProcedure = (input: z.input<typeof Procedure>): Procedure => {
  const procedure = Procedure.parse(input);
  const faults = procedureFaults(procedure);
  if (faults.length > 0) throw new DataError(procedure.slug, faults);
  return procedure;
};

const inForce = (procedure: Procedure, date: string): Edition | undefined =>
  procedure.editions.find(({ from, until }) => from <= date && (until === undefined || date < until));

/** Whether a procedure is offered on a civil date; one that begins next month stands in the catalogue already. */
export const isOffered = (procedure: Procedure, date: string): boolean => inForce(procedure, date) !== undefined;

/** The edition in force on a civil date. */
export const editionOn = (procedure: Procedure, date: string): Edition => {
  const edition = inForce(procedure, date);
  if (edition === undefined) throw new Refusal('no-such-edition');
  return edition;
};

/** The edition that comes next after a civil date; it is in the catalogue before it is in force. */
export const editionAfter = (procedure: Procedure, date: string): Edition | undefined =>
  procedure.editions.filter(({ from }) => from > date).toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];

/** The edition a dossier was filed under. */
export const editionNamed = (procedure: Procedure, id: string): Edition => {
  const edition = procedure.editions.find((candidate) => candidate.id === id);
  if (edition === undefined) throw new Error(`${procedure.slug} has no edition ${id}`);
  return edition;
};
