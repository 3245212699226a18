import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPdf } from '../../../verification/pdf/objects.ts';
import { createRenderer } from '../../../functions/results/render.ts';
import { pageText } from '../../../verification/page-text.ts';
import { needs, run } from './debian-tools.ts';
import * as samples from './samples.ts';

const { birthCertificate, issuedAt, receipt } = samples;
const renderer = createRenderer(samples);
const file = join(mkdtempSync(join(tmpdir(), 'motcua-long-')), 'long.pdf');

/** Where words stand on the pages, in points. */
const placesOf = (pdf: Uint8Array) => {
  writeFileSync(file, pdf);
  const words = [
    ...run('pdftotext', '-bbox', file, '-').matchAll(/xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)"/g),
  ];
  const at = (side: number) => words.map((word) => Number(word[side]));
  return {
    left: Math.min(...at(1)),
    top: Math.min(...at(2)),
    right: Math.max(...at(3)),
    bottom: Math.max(...at(4)),
  };
};
const millimetres = (length: number): number => (length * 72) / 25.4;

/** Both papers with everything that people type as long as the form takes it, in one word. */
const papers = (word: (length: number) => string) => {
  const person = {
    name: word(100),
    birthYear: word(10),
    ethnicity: word(40),
    nationality: word(40),
    residence: word(300),
  };
  const child = { ...birthCertificate.child, ...person, birthPlace: word(300), homeTown: word(300) };
  const requester = { ...birthCertificate.requester, name: word(100) };
  const applicant = { ...receipt.applicant, name: word(100), address: word(300), email: word(100) };
  return [
    {
      template: 'birth-certificate',
      data: { ...birthCertificate, child, mother: person, father: person, requester },
      margins: { left: 21.5, right: 21.5 },
    },
    { template: 'receipt', data: { ...receipt, applicant }, margins: { left: 30, right: 15 } },
  ];
};

test.for([
  ['wide letters', 'W'],
  ['marked letters', 'W\u0302\u0323'],
  ['letters and hyphens', 'W-'],
  ['words that a space holds together', 'WWW\u00a0'],
])('%s without a space stay within the frame of the page', ([, part = ''], { skip }) => {
  needs(skip, 'pdftotext');
  for (const { template, data, margins } of papers((length) => part.repeat(length).slice(0, length))) {
    const { pdf } = renderer.render({ template, data, at: issuedAt });
    const { left, top, right, bottom } = placesOf(pdf);
    expect(left).toBeGreaterThan(millimetres(margins.left) - 0.1);
    expect(right).toBeLessThan(millimetres(210 - margins.right) + 0.1);
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(millimetres(297));
  }
});

test('a word that was broken is whole in the text, as whoever checks a result reads it', async () => {
  const name = 'Ngoạch'.repeat(16);
  const data = { ...birthCertificate, child: { ...birthCertificate.child, name } };
  const { pdf } = renderer.render({ template: 'birth-certificate', data, at: issuedAt });
  expect(await pageText(await openPdf(pdf))).toContain(name.toUpperCase());
});
