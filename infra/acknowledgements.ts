import { type App, Validations } from 'aws-cdk-lib';
import * as z from 'zod';

const Reasons = z.record(z.string(), z.string());

interface Row {
  readonly rule: string;
  /** Path of the construct within its stage. */
  readonly place: string;
  readonly reason: string;
}

/** `Annotation::AwsSolutions-IAM5[Resource::…]` names the finding, too; the page shows the rule and what it is about. */
const readable = (id: string): string =>
  id
    .replace(/^Annotation::/, '')
    .replaceAll(/\{"Fn::GetStackOutput":\{.*?"OutputName":"\w+?FnGetAtt(\w+?)[0-9A-F]{8}Arn\w*"\}\}/g, '<$1>');

/** Everything that is acknowledged in the app, which must be synthesised; what provinces have in common stands once. */
const rowsOf = (app: App): Row[] => {
  const rows = new Map<string, Row>();
  for (const { node } of app.node.findAll())
    for (const { type, data } of node.metadata) {
      if (type !== Validations.ACKNOWLEDGED_RULES_METADATA_KEY) continue;
      const [stage = '', ...within] = node.path.split('/');
      for (const [id, reason] of Object.entries(Reasons.parse(data))) {
        const row = { rule: readable(id).replaceAll(`${stage}-`, '<province>-'), place: within.join('/'), reason };
        rows.set(JSON.stringify(row), row);
      }
    }
  return [...rows.values()];
};

const preface = [
  '# Findings that stand',
  '',
  'Every synthesis runs the rule packs AwsSolutions, NIST 800-53 r5 and Serverless of cdk-nag, and the CloudFormation',
  'validation of the CDK. What they find and we leave as it is stands here, with the reason written at the construct.',
  'Made by `npm run docs:acknowledgements`; a test compares it with the code.',
  '',
];

const listed = (values: readonly string[]): string => [...new Set(values)].toSorted().join(', ');

/** The page `docs/acknowledgements.md`: one line for each reason, with the rules it answers and where it stands. */
export const acknowledgementsPage = (app: App): string => {
  const rows = rowsOf(app);
  const lines = [...new Set(rows.map(({ reason }) => reason))].map((reason) => {
    const same = rows.filter((row) => row.reason === reason);
    const rules = listed(same.map(({ rule }) => `\`${rule}\``));
    return `- ${rules}: ${reason} _At ${listed(same.map(({ place }) => place))}._`;
  });
  return `${[...preface, ...lines.toSorted()].join('\n')}\n`;
};
