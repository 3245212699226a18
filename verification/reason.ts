import { reasonTexts } from './reason-texts.ts';

export type ReasonCode = keyof typeof reasonTexts;

const byGravity = Object.keys(reasonTexts);

/** The lower the graver: what somebody forged counts before what is only missing. */
export const gravity = (code: ReasonCode): number => byGravity.indexOf(code);

/** Why a file is not taken as genuine; `detail` is for experts, in English. */
export interface Reason {
  readonly code: ReasonCode;
  readonly vi: string;
  readonly en: string;
  /** What to do about it. */
  readonly todo: { readonly vi: string; readonly en: string };
  readonly detail?: string;
}

/** Thrown by a check that does not hold. */
export class Doubt extends Error {
  readonly code: ReasonCode;

  constructor(code: ReasonCode, detail: string) {
    super(detail);
    this.name = 'Doubt';
    this.code = code;
  }

  /** `about`: what the check was about, for instance a field. */
  reason(about?: string): Reason {
    const detail = [about, this.message].filter((part) => part !== undefined && part !== '').join(': ');
    return { code: this.code, ...reasonTexts[this.code], ...(detail === '' ? {} : { detail }) };
  }
}
