import type { Search } from '../../functions/national/search.ts';

/** A question as somebody types it, and the codes any of which help him. */
interface Question {
  readonly words: string;
  readonly codes: readonly string[];
}

export const readQuestions = (table: string): Question[] =>
  table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => {
      const [words = '', codes = ''] = line.split('\t');
      return { words, codes: codes.split(' ') };
    });

export interface Hits {
  readonly asked: number;
  /** How often the first is right, one of the first five, one of all that are shown. */
  readonly first: number;
  readonly five: number;
  readonly shown: number;
  readonly missed: readonly string[];
}

export const hitsOf = (search: Search, questions: readonly Question[]): Hits => {
  const places = questions.map(({ words, codes }) =>
    search({ words }).findIndex(({ procedure }) => codes.includes(procedure.code)),
  );
  const within = (count: number): number => places.filter((place) => place >= 0 && place < count).length;
  return {
    asked: questions.length,
    first: within(1),
    five: within(5),
    shown: within(Infinity),
    missed: questions.filter((_question, index) => places[index] === -1).map(({ words }) => words),
  };
};
