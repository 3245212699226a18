import { Judgement } from '../../answers/judgement.ts';
import type { Described, Operation } from './operation.ts';

/** For whoever cannot run the judging of files themselves. */
export const verifying = {
  'POST /v1/verifications': {
    summary: {
      vi: 'Kiểm tra một tệp kết quả (PDF); tệp không được lưu lại',
      en: 'Judge the file of a result (PDF); the file is not kept',
    },
    answers: { 200: Judgement },
    refusals: ['too-large'],
  },
} as const satisfies Partial<Record<Described, Operation>>;
