import { Access } from './access.ts';

/** Neither stands in any name of a field; were it to, the names are kept one by one. */
const marks = /[,;]/;

const stemOf = (name: string): string => name.slice(0, name.lastIndexOf('.') + 1);

/** `mother.fullName`, `mother.birth`, `file` → `mother.fullName,birth;file`: a form has dozens of names, kept for years. */
const folded = (names: readonly string[]): string =>
  names
    .map((name, place) => {
      const [stem, before] = [stemOf(name), names[place - 1]];
      if (before === undefined) return name;
      return stemOf(before) === stem ? `,${name.slice(stem.length)}` : `;${name}`;
    })
    .join('');

const unfolded = (text: string): string[] =>
  text.split(';').flatMap((group) => {
    const stem = stemOf(group.split(',')[0] ?? '');
    return group
      .slice(stem.length)
      .split(',')
      .map((name) => `${stem}${name}`);
  });

const isFoldable = (names: readonly string[]): boolean =>
  names.length > 0 && names.every((name) => name !== '' && !marks.test(name));

/** A reading as it is kept under its place, which begins with when it was: said there, it is not said again. */
export const rowOf = ({ at: _at, fields, ...access }: Access) => ({
  ...access,
  ...(fields === undefined ? {} : { fields: isFoldable(fields) ? folded(fields) : fields }),
});

/** The reading that a row tells of; older rows say when in an attribute of its own, and name fields one by one. */
export const accessIn = ({ fields, ...row }: Readonly<Record<string, unknown>>, place: string): Access =>
  Access.parse({
    at: place.split('#')[0],
    ...row,
    ...(fields === undefined ? {} : { fields: typeof fields === 'string' ? unfolded(fields) : fields }),
  });
