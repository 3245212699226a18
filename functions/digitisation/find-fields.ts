import { foldMarks } from './fold.ts';
import type { FieldRule } from './paper-rule.ts';
import type { Doubt, ReadField } from './reading.ts';
import { surnameDoubt, withSurname } from './surnames.ts';
import { valueOf } from './value.ts';
import { around, textOf, type Line, type Word } from './words.ts';

/** Below this the reader itself is not sure enough: an officer looks. Of “NGUYÊN” read for “NGUYỄN” it says 67 to 75. */
export const sureFrom = 80;

/** A printed label in a line: where it stands, and what may be meant by it. */
interface Hit {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly rules: readonly FieldRule[];
}

/** The colon at the end of a label may have been read as a letter. */
const patternOf = (label: string): RegExp =>
  new RegExp(
    `(?<![a-z])${label
      .split(' ')
      .map((word) => word.replaceAll(/[.*+?^$(){}|[\]\\]/g, '\\$&').replace(/,$/, '[,.]?'))
      .join('\\s*')}(?:[a-z](?= ))?(?![a-z])`,
    'g',
  );

const labelsOf = (rules: readonly FieldRule[]): ReadonlyMap<string, FieldRule[]> => {
  const labels = new Map<string, FieldRule[]>();
  for (const rule of rules) for (const label of rule.after) labels.set(label, [...(labels.get(label) ?? []), rule]);
  return labels;
};

/** The labels in a line; where one is part of another, the longer one. */
const hitsIn = (folded: string, labels: ReadonlyMap<string, FieldRule[]>): Hit[] => {
  const all = [...labels].flatMap(([label, rules]) =>
    [...folded.matchAll(patternOf(label))].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      label,
      rules,
    })),
  );
  return all
    .filter(
      (hit) =>
        !all.some((other) => other.to - other.from > hit.to - hit.from && other.from < hit.to && hit.from < other.to),
    )
    .toSorted((a, b) => a.from - b.from);
};

/** The words of a line that stand, in whole or in part, between two places in its text. */
const wordsBetween = (line: Line, from: number, to: number): Word[] => {
  let at = 0;
  return line.filter(({ text }) => {
    const begins = at;
    at += text.length + 1;
    return begins < to && begins + text.length > from;
  });
};

const doubtsOf = ({ kind }: FieldRule, value: string, sound: boolean, confidence: number): Doubt[] => [
  ...(confidence < sureFrom ? (['unsure'] as const) : []),
  ...(sound ? [] : (['shape'] as const)),
  ...(kind === 'name' && surnameDoubt(value) !== undefined ? (['surname'] as const) : []),
];

const fieldOf = (rule: FieldRule, text: string, words: readonly Word[]): ReadField | undefined => {
  const { value, sound } = valueOf(rule.kind, text);
  if (value === '') return undefined;
  const confidence = Math.min(100, ...words.map((word) => word.confidence));
  const box = around(words);
  const doubt = rule.kind === 'name' ? surnameDoubt(value) : undefined;
  return {
    id: rule.id,
    value,
    confidence,
    from: box === undefined ? 'text' : 'print',
    ...(box === undefined ? {} : { box }),
    doubts: doubtsOf(rule, value, sound, confidence),
    ...(typeof doubt === 'object' ? { likely: withSurname(value, doubt.like) } : {}),
  };
};

/**
 * Finds what the rules name, line by line. A label that several parts of the paper share belongs to the part that was
 * opened last; when a line holds it as often as there are parts, in their order. What was found first stays.
 */
export const findFields = (rules: readonly FieldRule[], lines: readonly Line[]): ReadField[] => {
  const labels = labelsOf(rules);
  const found = new Map<string, ReadField>();
  const texts = lines.map(textOf);
  const hits = texts.map((text) => hitsIn(foldMarks(text), labels));
  /** A line that says what it is about itself, known here or not, belongs to nothing above it. */
  const goesOn = (index: number): boolean =>
    hits[index]?.length === 0 &&
    !/^[^:]{2,60}:/.test(texts[index] ?? '') &&
    !foldMarks(texts[index] ?? '').startsWith('ngay ');
  let part: string | undefined;
  lines.forEach((line, index) => {
    const text = texts[index] ?? '';
    const here = hits[index] ?? [];
    here.forEach((hit, place) => {
      const same = here.filter(({ label }) => label === hit.label);
      const inOrder = same.length > 1 && same.length === hit.rules.length ? hit.rules[same.indexOf(hit)] : undefined;
      const rule = inOrder ?? hit.rules.find(({ within }) => within === undefined || within === part);
      if (rule === undefined) return;
      part = rule.opens ?? part;
      if (found.has(rule.id)) return;
      const end = here[place + 1]?.from ?? text.length;
      const isLast = place === here.length - 1;
      const next = rule.runsOn === true && isLast && goesOn(index + 1) ? lines[index + 1] : undefined;
      const words = [...wordsBetween(line, hit.to, end), ...(next ?? [])];
      const value = [text.slice(hit.to, end), ...(next === undefined ? [] : [textOf(next)])].join(' ');
      const field = fieldOf(rule, value, words);
      if (field !== undefined) found.set(rule.id, field);
    });
  });
  return rules.flatMap(({ id }) => found.get(id) ?? []);
};
