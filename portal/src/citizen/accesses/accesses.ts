import { readForm, type FormAnswer } from '../../api/catalogue.ts';
import { partAddress, type Part } from '../../api/part.ts';
import { read } from '../../api/request.ts';
import type { Text } from '../../words/text.ts';

/** Somebody, or a part of the platform, has read the person’s data; or they agreed to a look-up. */
export interface Access {
  readonly at: string;
  readonly by: { readonly kind: 'citizen' | 'staff' | 'machine'; readonly id: string };
  /** It was the person themself. */
  readonly own?: true;
  readonly function?: string;
  readonly unit?: string;
  readonly dossier?: string;
  readonly procedure?: string;
  readonly what: string;
  readonly purpose: string;
  readonly fields?: readonly string[];
  readonly acting?: 'transactor' | 'representative';
  /** Without an open dossier: the unit’s leaders were told. */
  readonly alert?: string;
  readonly agreed?: readonly string[];
  readonly declined?: readonly string[];
}

export interface AccessUnit {
  readonly name: Text;
  readonly ask: Text;
}

/** A row with the unit that answers for it, where it is one of the province. */
export interface AccessLine extends Access {
  readonly place?: AccessUnit | undefined;
  /** The name of the source that was asked. */
  readonly asked?: Text | undefined;
}

/** What the API answers: units are named once. */
export interface AccessPart extends Part<Access> {
  readonly sources: Readonly<Record<string, Text>>;
  readonly units: Readonly<Record<string, AccessUnit>>;
}

/** Of one year, or of all of them where it is empty. */
export const readAccesses = (year: string, cursor: string | undefined): Promise<AccessPart> =>
  read(partAddress(year === '' ? '/v1/me/access-log' : `/v1/me/access-log?year=${year}`, cursor));

export const listAccesses = async (year: string, cursor: string | undefined): Promise<Part<AccessLine>> => {
  const { items, sources, units, ...rest } = await readAccesses(year, cursor);
  return {
    ...rest,
    items: items.map((access) => ({
      ...access,
      place: units[access.unit ?? ''],
      asked: sources[access.what.slice(access.what.indexOf(':') + 1)],
    })),
  };
};

/** The forms of these procedures, by code, for the labels of their fields; one that is offered no more has none. */
export const formsOf = async (codes: readonly string[]): Promise<ReadonlyMap<string, FormAnswer>> => {
  const forms = await Promise.all(
    codes.map((code) =>
      readForm(code).then(
        (form): [string, FormAnswer][] => [[code, form]],
        () => [],
      ),
    ),
  );
  return new Map(forms.flat());
};
