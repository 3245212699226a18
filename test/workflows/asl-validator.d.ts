declare module 'asl-validator' {
  interface Verdict {
    readonly isValid: boolean;
    readonly errorsText: (separator?: string) => string;
  }
  function validate(definition: object): Verdict;
  export = validate;
}
