import { expect, test } from 'vitest';
import { requestSupplement, supplementedAnswers } from '../../core/supplement.ts';
import { withAnswer, type Answers } from '../../core/form/answers.ts';
import type { Case } from '../../core/case.ts';
import { after } from '../../core/fold.ts';
import { link } from '../../core/chain.ts';
import { knowing } from './guard-known.ts';
import { birthAnswers, draft, edition, mother, officer, sources } from './samples.ts';
import { code, dossierOf, logUpTo } from './sample-events.ts';

const at = '2026-11-23T02:00:00.000Z';
const answerBy = '2026-12-02T10:30:00.000Z';
const dossier = dossierOf(logUpTo('task-claimed'));
const form = edition.components.find(({ kind }) => kind === 'eform');

/** Asks for these fields; answers what then is asked, and how the citizen’s answers are taken. */
const asking = (fields: string[]) => {
  const { id: component = '', ground = '' } = form ?? {};
  const items = [{ component, fields, ground }];
  const given: Case = { dossier, person: officer, at };
  const event = requestSupplement(given, {
    edition,
    prefill: draft.prefill,
    known: knowing(),
    sources,
    items,
    answerBy,
  });
  if (event.type !== 'supplement-requested') throw new Error(event.type);
  const waiting = after(dossier, link(code, { sequence: dossier.version, hash: dossier.hash }, event));
  const asked = event.data.items;
  const take = (before: Answers, supplied: Answers) =>
    supplementedAnswers(
      { dossier: waiting, person: mother, at },
      edition,
      asked,
      { answers: before, prefill: {} },
      supplied,
    );
  return { fields: asked.flatMap((item) => item.fields), take };
};
const father = {
  declared: 'yes',
  citizenId: '020093001234',
  fullName: 'Lý Văn Bình',
  birth: '1993-02-01',
  ethnicity: 'Tày',
  nationality: 'Việt Nam',
  residence: 'Phường Đông Kinh, Lạng Sơn',
};
const withFather = Object.entries(father).reduce(
  (all, [field, value]) => withAnswer(all, `father.${field}`, value),
  birthAnswers,
);

test('a question that is put because of another is asked with it, but not what a source has answered', () => {
  expect(asking(['father.declared']).fields).toEqual(Object.keys(father).map((field) => `father.${field}`));
  expect(asking(['child.middleName']).fields).toEqual(['child.middleName']);
  expect(asking(['child.middleName', 'child.middleName']).fields).toEqual(['child.middleName']);
  expect(asking(['mother.declared']).fields).not.toContain('mother.fullName');
});

test('what an answer brings up has to be answered too', () => {
  const { take } = asking(['father.declared']);
  expect(() => take(birthAnswers, { father: { declared: 'yes' } })).toThrow(
    expect.objectContaining({
      code: 'invalid-fields',
      pointers: expect.arrayContaining([
        expect.objectContaining({ pointer: '/answers/father/fullName', code: 'required' }),
      ]),
    }),
  );
  expect(take(birthAnswers, { father })).toEqual(withFather);
});

test('what is put no more is dropped, whatever was declared or sent', () => {
  const { take } = asking(['father.declared']);
  expect(take(withFather, { father: { declared: 'no' } })).toEqual(birthAnswers);
  expect(take(withFather, { father: { ...father, declared: 'no' } })).toEqual(birthAnswers);
});
