import { procedureReaders } from './of-procedures.ts';

/** Its head, term, look-ups and questions become those of a procedure, and are read as theirs. */
const composed = (key: string): string | undefined => {
  const own = key.replace(/^editions\[\]\.form\.steps\b/, 'editions[].questions');
  return /^(\w+(\.\w+)?|editions|editions\[\]\.(id|from|until|grounds|(term|lookups|questions)\b.*))$/.test(own)
    ? own
    : undefined;
};

/** Which code reads each key of a linked procedure at run time. */
export const linkedReaders: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(procedureReaders).flatMap(([key, reader]) => {
      const own = composed(key);
      return own === undefined ? [] : [[own, reader]];
    }),
  ),
  'editions[].acknowledgement': 'core/linked/next.ts',
  'editions[].feeNote': 'core/linked/compose.ts',
  'editions[].conductor': 'functions/linked/follow-linked.ts',
  'editions[].questions': 'core/linked/compose.ts',
  'editions[].questions[].fields[].showIf.field': 'core/form/answers.ts',
  'editions[].questions[].fields[].showIf.in': 'core/form/answers.ts',
  'editions[].children': 'core/linked/outcomes.ts',
  'editions[].children[].procedure': 'core/linked/outcomes.ts',
  'editions[].children[].when': 'core/linked/child-form.ts',
  'editions[].children[].otherwise': 'core/linked/outcomes.ts',
  'editions[].children[].branch': 'core/linked/compose.ts',
  'editions[].children[].needs': 'core/linked/next.ts',
  'editions[].children[].awaits': 'core/linked/next.ts',
  'editions[].children[].about': 'core/linked/submissions.ts',
  'editions[].children[].about.of': 'core/linked/submissions.ts',
  'editions[].children[].about.born': 'core/linked/submissions.ts',
  'editions[].children[].answers': 'core/linked/child-form.ts',
  'editions[].children[].limit': 'core/linked/outcomes.ts',
  'editions[].children[].instead': 'core/linked/outcomes.ts',
};
