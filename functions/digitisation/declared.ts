import { answerAt, fieldsOf } from '../../core/form/answers.ts';
import type { Particulars } from '../../core/particulars.ts';
import type { Component } from '../../core/procedure/component.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import { paperRules } from './paper-kinds.ts';

type Said = Pick<Particulars, 'answers' | 'applicant'>;

const answered = ({ form }: Pick<Edition, 'form'>, { answers, applicant }: Said, path: string): string | undefined => {
  const placed = fieldsOf(form).find((known) => known.path === path);
  if (placed === undefined) return answerAt({ applicant }, path)?.toString();
  const answer = answerAt(answers, path);
  return placed.field.options?.find(({ value }) => value === answer)?.label.vi ?? answer?.toString();
};

/** What the dossier says where a paper says the same, by field of the paper and as a paper has it; days in ISO 8601. */
export const declaredIn = (
  edition: Pick<Edition, 'form'>,
  { paper, declares = {} }: Pick<Component, 'paper' | 'declares'>,
  said: Said,
): ReadonlyMap<string, string> => {
  const fields = paper === undefined ? [] : paperRules[paper].fields;
  return new Map(
    fields.flatMap(({ id, kind }): [string, string][] => {
      const path = declares[id];
      const value = path === undefined ? undefined : answered(edition, said, path);
      // Of a day of birth a paper may have the year alone.
      return value === undefined || value === '' ? [] : [[id, kind === 'year' ? value.slice(0, 4) : value]];
    }),
  );
};
