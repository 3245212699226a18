import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createMentions } from '../../core/guard/mentions.ts';
import { nameableIn } from '../../core/guard/outside-dossier.ts';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { documents } from '../../procedures/documents/dictionary.ts';
import { readCorpus } from './measure.ts';

/** A text of the corpus as the learner sees it: what is heard of each document that it names. */
export interface Example {
  readonly label: 'refuse' | 'allow';
  readonly class: string;
  readonly mentions: readonly (readonly string[])[];
}

const folder = new URL('./', import.meta.url);

export const corpora = (): { name: string; text: string }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

/** Tells one corpus from another. */
export const hashOf = (files: readonly { readonly text: string }[]): string =>
  createHash('sha256')
    .update(files.map(({ text }) => text).join('\n'))
    .digest('hex')
    .slice(0, 16);

export const examplesOf = async (files: readonly { readonly text: string }[]): Promise<Example[]> => {
  const catalogue = await readCatalogue();
  const mentions = createMentions(documents);
  return files
    .flatMap(({ text }) => readCorpus(text))
    .map(({ label, class: kind, procedure, text }) => {
      const edition = catalogue.find(({ code }) => code === procedure)?.editions.at(-1);
      if (edition === undefined) throw new Error(`the corpus names an unknown procedure ${procedure}`);
      const found = mentions(text, edition.components, nameableIn(edition));
      return { label, class: kind, mentions: found.map(({ features }) => [...features]) };
    });
};
