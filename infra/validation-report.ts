import * as z from 'zod';

const Report = z.object({
  pluginReports: z
    .array(
      z.object({
        pluginName: z.string(),
        conclusion: z.string(),
        violations: z.array(
          z.object({
            ruleName: z.string(),
            description: z.string(),
            violatingConstructs: z.array(z.object({ constructPath: z.string().optional() })),
          }),
        ),
      }),
    )
    .min(1),
});

/** What CDK's rules and cdk-nag found in the whole assembly and nobody acknowledged, a line for each finding. */
export const failuresIn = (report: string): string[] =>
  Report.parse(JSON.parse(report)).pluginReports.flatMap(({ pluginName, conclusion, violations }) => {
    const found = violations.map(({ ruleName, description, violatingConstructs }) => {
      const places = violatingConstructs.flatMap(({ constructPath }) => constructPath ?? []);
      return `${pluginName} ${ruleName}: ${description} (${places.join(', ')})`;
    });
    return conclusion === 'success' ? [] : [`${pluginName}: ${conclusion}`, ...found];
  });
