import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { attachedResult } from '../../verification/attached-result.ts';
import { openFile } from '../../verification/open-file.ts';
import { BirthStory } from '../../local/birth-story.ts';
import { codeIn, OpenForm, refusalIn, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { minute, pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);
const papers = new BirthStory(province.stack.url, () => undefined);
const mother = await office.citizen('Nông Thị Mai');
const birth = await office.file(mother, { child: { givenName: 'Minh An' } });
await office.finish(mother, birth);
const leader = await office.clerk('ld', birth);

const Dispute = z.looseObject({
  source: z.string(),
  reviewer: z.optional(z.looseObject({ vi: z.string() })),
  dueAt: z.optional(z.string()),
  answer: z.optional(z.looseObject({ outcome: z.string() })),
});
const Seen = z.looseObject({
  version: z.int(),
  allowed: z.optional(z.array(z.string())),
  contested: z.optional(z.array(z.looseObject({ case: z.string(), dossier: z.string() }))),
  disputes: z.optional(z.array(Dispute)),
  answers: z.record(z.string(), z.record(z.string(), z.unknown())),
});
const see = async (visitor: typeof mother, code: string) => Seen.parse(await office.see(visitor, code));
const Contested = z.looseObject({
  contested: z.array(z.looseObject({ dossier: z.string(), cases: z.int(), overdue: z.boolean() })),
});
const quality = async (visitor: typeof mother) =>
  Contested.parse(wanted(await visitor.get('/v1/data-quality'), 200)).contested;

/** An extract of the certificate, whose name of the child is called wrong. */
const contest = async (claimed: string): Promise<string> => {
  const opened = await mother.send('POST', '/v1/drafts', { procedure: '2.000635' });
  const form = OpenForm.parse(wanted(opened, opened.status === 200 ? 200 : 201));
  expect(form.prefill['person.fullName']).toMatchObject({ source: 'repository', lock: true });
  const flags = [{ path: 'person.fullName', claimed, note: 'Giấy viết tay ghi khác' }];
  const body = { draft: form.id, answers: form.answers, flags, declaration: true };
  const code = codeIn(await mother.send('POST', '/v1/dossiers', body, { 'idempotency-key': form.id }));
  await office.rest();
  await pass(province, 11 * minute);
  return code;
};

test('what the province’s own result says is put before the unit that issued it, which keeps it and says why', async () => {
  const code = await contest('Hoàng Minh Ân');
  expect((await see(mother, code)).disputes).toMatchObject([
    { source: 'repository', reviewer: { vi: expect.stringMatching(/./) }, dueAt: expect.stringMatching(/^2026-/) },
  ]);
  const seen = await see(leader, birth);
  expect(seen.contested).toMatchObject([
    { dossier: code, held: 'Hoàng Minh An', claimed: 'Hoàng Minh Ân', why: 'Giấy viết tay ghi khác' },
  ]);
  // Whoever calls it wrong finds that the leader has read what they wrote.
  expect(wanted(await mother.get('/v1/me/access-log'), 200)).toMatchObject({
    items: expect.arrayContaining([
      expect.objectContaining({
        what: 'dispute:repository',
        dossier: code,
        by: { kind: 'staff', id: expect.any(String) },
        fields: ['claim'],
      }),
    ]),
  });
  const id = seen.contested?.[0]?.case ?? '';
  expect(seen.allowed).toEqual(expect.arrayContaining(['uphold-result', 'correct-result']));
  expect(await quality(leader)).toMatchObject([{ dossier: birth, cases: 1, overdue: false }]);
  expect(wanted(await leader.get('/v1/inbox?role=leader'), 200)).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ code: birth, contested: true, turn: true })]),
  });
  // It is among staff: whoever has the result reads neither the claim nor of whom it is.
  expect((await see(mother, birth)).contested).toBeUndefined();
  expect(JSON.stringify(wanted(await mother.get(`/v1/dossiers/${birth}/events`), 200))).not.toContain(code);
  const officer = await office.clerk('mc', birth);
  const closing = { path: id, note: 'Sổ hộ tịch ghi Minh An.' };
  expect(refusalIn(await office.act(officer, birth, 'review-closure', closing))).toBe('403 not-allowed');
  const smuggled = { path: id, note: 'Đề nghị nộp bản sao căn cước công dân.' };
  expect(refusalIn(await office.act(leader, birth, 'review-closure', smuggled))).toContain('409 smuggled-document');
  wanted(await office.act(leader, birth, 'review-closure', closing), 200);
  await office.rest();
  await pass(province, 11 * minute);
  expect((await see(mother, code)).disputes).toMatchObject([
    { answer: { outcome: 'kept', basis: 'Sổ hộ tịch ghi Minh An.' } },
  ]);
  expect([(await see(leader, birth)).contested, await quality(leader)]).toEqual([undefined, []]);
  expect(refusalIn(await office.act(leader, birth, 'review-closure', closing))).toContain('no-');
});

test('a result that is put right puts right what was taken from it, as any owner’s correction does', async () => {
  const code = await contest('Hoàng Minh Ánh');
  wanted(
    await office.act(leader, birth, 'result-correction', {
      code: 'officer-error',
      note: 'Cán bộ ghi sai tên trẻ.',
      answers: { child: { givenName: 'Minh Ánh' } },
    }),
    200,
  );
  await office.rest();
  const now = await province.dossiers.require(birth);
  expect(now).toMatchObject({ phase: 'closed', validity: 'valid', contested: [{}, { outcome: { as: 'replaced' } }] });
  await pass(province, 11 * minute);
  const heard = await see(mother, code);
  expect(heard.disputes).toMatchObject([{ answer: { outcome: 'corrected', value: 'Hoàng Minh Ánh' } }]);
  expect(heard.answers['person']).toMatchObject({ fullName: 'Hoàng Minh Ánh' });
  await office.propose(code);
  await office.approve(code);
  const extract = await attachedResult(await openFile(await papers.download(mother, code, 'result')));
  expect(JSON.stringify(extract)).toContain('Hoàng Minh Ánh');
  expect(JSON.stringify(extract)).not.toContain('Hoàng Minh An"');
  for (const word of ['Minh Ân', 'Minh Ánh']) expect(province.lines.join('\n')).not.toContain(word);
});
