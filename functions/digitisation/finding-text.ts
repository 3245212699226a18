import type { Text } from '../../core/text.ts';
import type { Finding } from './reading.ts';
import { scanRules, type ScanRuleName } from './scan-rules.ts';

const isRule = (name: string): name is ScanRuleName => Object.hasOwn(scanRules, name);

/** What a finding says to people, and the ground it rests on. */
export const findingText = ({ rule, figure }: Finding): { text: Text; ground: string } => {
  if (!isRule(rule)) throw new Error(`no rule for scans is called ${rule}`);
  const { text, ground } = scanRules[rule];
  const filled = (sentence: string): string => sentence.replace('{n}', String(figure ?? ''));
  return { text: { vi: filled(text.vi), en: filled(text.en) }, ground };
};
