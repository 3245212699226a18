import { blank, gone, none, to, twice, type Mutant } from './mutant.ts';
import { procedureMutants } from './of-procedures.ts';

const text = { vi: ' ', en: 'x' };
const nothingSaid = /nothing is said here/;
const unknownAunt = /aunt does not come before it/;

/** What a linked procedure’s own questions and look-ups have in common with those of any procedure, under its own names. */
const alike = (own: string, there: string): Record<string, Mutant> =>
  Object.fromEntries(
    Object.entries(procedureMutants).flatMap(([key, mutant]) =>
      // What a condition is made of is told where the schema has one first.
      (key === there || key.startsWith(`${there}[]`)) && !key.includes('.self.')
        ? [[key.replace(there, own), mutant]]
        : [],
    ),
  );

/** Who it is and where that comes from, as of any procedure. */
const heads = Object.fromEntries(Object.entries(procedureMutants).filter(([key]) => /^[a-z.]+$/.test(key)));

/** Of every key of a linked procedure one wrong value, and what is said of it. */
export const linkedMutants: Readonly<Record<string, Mutant>> = {
  ...heads,
  'editions[].id': [blank, nothingSaid],
  'editions[].from': [to('2026-02-30')],
  'editions[].until': [to('2026-01-01'), /until lies not after from/],
  'editions[].grounds': [none],
  'editions[].term': [gone],
  'editions[].term.unit': [to('month')],
  'editions[].term.count': [to(-1)],
  'editions[].term.cutoff': [to('25:00')],
  'editions[].acknowledgement': [gone],
  'editions[].feeNote': [to(text), nothingSaid],
  'editions[].conductor': [to('ministry')],
  ...alike('editions[].questions', 'editions[].form.steps'),
  'editions[].questions': [twice, /is asked twice/],
  'editions[].questions[].fields[].id': [to('facilities'), /home\.facilities is asked for nothing/],
  'editions[].questions[].fields[].kind': [to('name'), /a question of the kind name has none/],
  'editions[].questions[].fields[].showIf.field': [to('child.age'), /unknown/],
  'editions[].questions[].fields[].showIf.in': [none],
  ...alike('editions[].lookups', 'editions[].lookups'),
  'editions[].lookups[].source': [to('land'), /insurance is asked of social-insurance/],
  'editions[].lookups[].kind': [to('letter'), /a kind goes with/],
  'editions[].children': [none],
  'editions[].children[].procedure': [to('aunt'), /no procedure is called aunt/],
  'editions[].children[].when': [to([{ field: 'child.age', in: ['1'] }]), /nobody is asked child\.age/],
  'editions[].children[].otherwise': [to(text), nothingSaid],
  'editions[].children[].branch': [blank, nothingSaid],
  'editions[].children[].needs': [to(['aunt']), unknownAunt],
  'editions[].children[].awaits': [to(['aunt']), unknownAunt],
  'editions[].children[].about': [to({ of: 'aunt', born: 'child.birthDate' }), /takes from aunt and does not need it/],
  'editions[].children[].about.of': [to('aunt'), /takes from aunt and does not need it/],
  'editions[].children[].about.born': [to('child.age'), /nobody is asked child\.age/],
  'editions[].children[].answers': [to({ 'child.age': { says: '1' } }), /the first child asks for itself/],
  'editions[].children[].limit': [to({})],
  'editions[].children[].instead': [to(text), nothingSaid],
};
