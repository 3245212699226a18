import type { GuardDocument } from '../guard/document.ts';
import type { Component } from '../procedure/component.ts';
import type { Edition } from '../procedure/edition.ts';
import type { Source } from '../procedure/source.ts';
import type { DataFault, ProcedureRule } from './fault.ts';

const plain = (name: string): string => name.normalize('NFC').toLowerCase();

/** The documents of the dictionary that the law calls by this name, or by this part of one: “Thông tin về cư trú”. */
const documentsCalled = (documents: readonly GuardDocument[], paper: string): GuardDocument[] =>
  documents.filter(({ name, aliases }) => [name.vi, ...aliases].some((each) => plain(each).includes(plain(paper))));

/** Components that a source stands in for by a text that was read; what was not read at its source binds nobody. */
const replacedBy = ({ replaces }: Source, documents: readonly GuardDocument[]): Set<string> =>
  new Set(
    replaces
      .filter(({ unverified }) => unverified === undefined)
      .flatMap(({ papers }) => papers)
      .flatMap((paper) => documentsCalled(documents, paper))
      .flatMap(({ components }) => components),
  );

const cites = (source: Source, { lookups }: Edition, { replacedBy: by, foundBy = [] }: Component): boolean =>
  by.some(({ database }) => database === source.database) ||
  lookups.some(({ id, source: asked }) => asked === source.id && foundBy.includes(id));

/** What a connected source stands in for by law, the component itself has to say: else it would be asked for. */
export const askedThoughReplaced: ProcedureRule = ({ editions }, { sources, documents }) =>
  sources.flatMap((source) => {
    const replaced = replacedBy(source, documents);
    return editions.flatMap((edition) =>
      edition.components
        .filter((component) => component.kind !== 'eform' && replaced.has(component.id))
        .filter((component) => !cites(source, edition, component))
        .map(({ id }) => ({
          place: `${edition.id} / components / ${id}`,
          reason: `${source.id} stands in for it by law, and neither replacedBy nor foundBy names it`,
        })),
    );
  });

/** Papers that a source stands in for, which the guard would not know by name, or not know that the source has. */
export const sourceFaults = (sources: readonly Source[], documents: readonly GuardDocument[]): DataFault[] =>
  sources.flatMap(({ id, database, replaces }) =>
    replaces
      .flatMap(({ papers, unverified }) => papers.map((paper) => ({ paper, unverified })))
      .flatMap(({ paper, unverified }) => {
        const known = documentsCalled(documents, paper);
        const place = { file: `procedures/sources/${id}.ts`, place: `replaces / ${paper}` };
        if (known.length === 0) return [{ ...place, reason: 'no document of the dictionary has this name' }];
        return known
          .filter(({ databases }) => unverified === undefined && !databases.some((each) => each === database))
          .map((document) => ({ ...place, reason: `${document.id} does not say that ${database ?? id} knows it` }));
      }),
  );
