import { useEffect, useState } from 'preact/hooks';
import type { FormAnswer } from '../../api/catalogue.ts';
import type { Draft } from '../../api/draft.ts';
import type { Problem } from '../../api/problem.ts';
import { heldBeside, settled } from '../../draft/held.ts';
import { useKeeper } from '../../draft/use-keeper.ts';
import { NotFoundPage } from '../../ui/not-found-page.tsx';
import { checkPage, type Filling } from './filling.ts';
import { LaterHeld } from './later-held.tsx';
import { expectCheck, LaterCheck } from './later-sending.tsx';
import { StepPage } from './step-page.tsx';

interface DraftPagesProps {
  readonly slug: string;
  readonly step: string;
  readonly answer: FormAnswer;
  readonly draft: Draft;
}

export const DraftPages = ({ slug, step, answer, draft }: DraftPagesProps) => {
  const { keeper, keeping, content } = useKeeper(draft, answer.form);
  const [refused, refuse] = useState<Problem | undefined>();
  useEffect(expectCheck, []);
  const filling: Filling = {
    slug,
    answer,
    draft: { ...draft, prefill: heldBeside(draft.prefill, content.answers) },
    offered: draft.prefill,
    content,
    keeping,
    change: (changed) => keeper.change(settled(draft.prefill, changed)),
    flush: () => keeper.flush(),
    end: () => keeper.end(),
    unsent: keeper.unsent,
    missed: () => keeper.missed(),
    refused,
    refuse,
  };
  if (step === checkPage) return <LaterCheck {...filling} />;
  // Pages beside the questions come later: no step’s id can have what their names have.
  if (step.includes('-')) return <LaterHeld filling={filling} page={step} />;
  const here = answer.form.steps.find(({ id }) => id === step);
  return here === undefined ? <NotFoundPage /> : <StepPage key={here.id} {...filling} step={here} />;
};
