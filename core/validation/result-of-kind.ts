import type { ProcedureRule } from './fault.ts';

/** What the platform knows without the form: when it was registered, under what entry, and who asked. */
const filledByPlatform: readonly string[] = [
  'registeredAt',
  'book',
  'child.identifier',
  'requester.name',
  'requester.identifier',
];

/** The result of an edition is one of the kinds that the province issues, signed as that kind is, and says what it has to. */
export const resultOfKind: ProcedureRule = ({ editions }, { kinds }) =>
  editions.flatMap(({ id, result, external }) => {
    const kind = kinds.find(({ slug }) => slug === result.template);
    if (kind === undefined)
      return [{ place: `${id} / result / template`, reason: `there is no kind of result ${result.template}` }];
    const places = new Set(kind.fields.map(({ key }) => key));
    const said = (external?.fills ?? []).map(({ place }) => place);
    const { content, rows, says, entry, payment, cites, issuedOn = [] } = result;
    const cited = cites === undefined ? [] : [cites];
    const filled = new Set([
      ...Object.keys({ ...content, ...rows, ...says, ...entry, ...payment }),
      ...issuedOn,
      ...cited,
      ...said,
    ]);
    const wanted = `procedures/results/${kind.slug}.ts`;
    return [
      ...(result.code === kind.code ? [] : [{ place: 'code', reason: `${wanted} has ${kind.code ?? 'no code'}` }]),
      ...(result.name.vi === kind.name.vi && result.name.en === kind.name.en
        ? []
        : [{ place: 'name', reason: `${wanted} is called ${kind.name.vi}` }]),
      ...(result.signatures.join() === kind.signatures.join()
        ? []
        : [{ place: 'signatures', reason: `${wanted} is signed by ${kind.signatures.join(', ')}` }]),
      ...[...filled]
        .filter((place) => !places.has(place))
        .map((place) => ({ place: `content / ${place}`, reason: `${wanted} has no such place` })),
      ...kind.fields
        .filter(({ key, optional }) => optional !== true && !filled.has(key) && !filledByPlatform.includes(key))
        .map(({ key }) => ({ place: `content / ${key}`, reason: `${wanted} has to say it, and nothing fills it` })),
    ].map(({ place, reason }) => ({ place: `${id} / result / ${place}`, reason }));
  });
