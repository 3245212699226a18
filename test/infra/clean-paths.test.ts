import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { properties, templateOf, wholeHouse } from './house.ts';

const template = templateOf(await wholeHouse(), 'lang-son', 'service');
const [edge] = properties(template, 'AWS::CloudFront::Function');
const { FunctionCode: code } = z.object({ FunctionCode: z.string() }).parse(edge);

/** The code as it is deployed, in a context that has nothing but the language. */
const fileFor = (uri: string): unknown => {
  const context = createContext({ event: { request: { uri } } });
  runInContext(code, context);
  return runInContext('handler(event).uri', context);
};

test.each([
  ['/', '/index.html'],
  ['', '/index.html'],
  ['/thu-tuc/dang-ky-khai-sinh', '/app/index.html'],
  ['/thu-tuc/1.001193/', '/app/index.html'],
  ['/ho-so/H37.001-261122-0001', '/app/index.html'],
  ['/can-bo', '/officer/index.html'],
  ['/can-bo/ho-so/H37.001-261122-0001', '/officer/index.html'],
  ['/lanh-dao', '/leader/index.html'],
  ['/lanh-dao/quy-trinh/1.001193', '/leader/index.html'],
  ['/process-maps/1.001193.json', '/process-maps/1.001193.json'],
  ['/can-bot', '/app/index.html'],
  ['/assets/main-AbC123.js', '/assets/main-AbC123.js'],
  ['/icon.svg', '/icon.svg'],
])('%s is answered by %s', (address, file) => {
  expect(fileFor(address)).toBe(file);
});

test('the code fits into a CloudFront Function', () => {
  expect(Buffer.byteLength(code)).toBeLessThan(10_240);
});
