import { AwsError, type Engine, type Operation } from './engine.ts';

/** A parameter that the SDK's types leave optional but the service demands. */
export const required = <T>(value: T | null | undefined, name: string, code = 'ValidationException'): T => {
  if (value === undefined || value === null) throw new AwsError(code, `The parameter ${name} is missing`);
  return value;
};

/** What is not emulated is refused by name: an input ignored in silence would pass here and differ on AWS. */
export const onlyMembers = (operation: string, input: object, known: readonly string[]): void => {
  const stray = Object.entries(input).find(([name, value]) => value !== undefined && !known.includes(name));
  if (stray) throw new AwsError('NotImplemented', `${operation} with ${stray[0]} is not emulated locally`, 501);
};

/** Lets each operation take only the parameters named for it, parted by spaces. */
export const understanding = <Operations extends Engine>(
  operations: Operations,
  parameters: Readonly<Record<keyof Operations, string>>,
): Operations =>
  Object.assign(
    operations,
    Object.fromEntries(
      Object.entries(operations).map(([name, run]): [string, Operation] => [
        name,
        (input, caller) => {
          onlyMembers(name, input, parameters[name]?.split(' ') ?? []);
          return run(input, caller);
        },
      ]),
    ),
  );
