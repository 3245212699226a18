import { machine } from '../../events/actor.ts';
import { consentBySilence } from '../../core/decide.ts';
import { checkAnswers } from './check-answers.ts';
import { enterRegister } from './enter-register.ts';
import { openTask } from './open-task.ts';
import { parkDossier } from './park-dossier.ts';
import { StepInput } from './step-input.ts';
import { appendOrFollow, isoNow, type StepAnswer, type StepTools } from './step-tools.ts';

/** Does one step of a route. Every step may be asked twice and does its work once. */
export const takeStep =
  (tools: StepTools) =>
  async (input: unknown): Promise<StepAnswer> => {
    const asked = StepInput.parse(input);
    const present = async () => tools.dossiers.require(asked.dossier);
    switch (asked.do) {
      case 'check':
        return checkAnswers(tools, asked.dossier);
      case 'open':
        return openTask(tools, asked);
      case 'enter-register':
        return enterRegister(tools, asked.dossier);
      case 'park':
        return parkDossier(tools, asked);
      case 'silence': {
        const dossier = await present();
        if (dossier.phase !== 'confirm') return { phase: dossier.phase };
        return appendOrFollow(tools, dossier, consentBySilence(dossier, isoNow(tools)));
      }
      case 'overdue': {
        const dossier = await present();
        if (dossier.phase !== asked.step) return { phase: dossier.phase };
        const head = { v: 1, at: isoNow(tools), by: machine } as const;
        return appendOrFollow(tools, dossier, { ...head, type: 'task-overdue', data: { step: asked.step } });
      }
      case 'return': {
        const dossier = await present();
        if (dossier.phase !== 'return') return { phase: dossier.phase };
        const head = { v: 1, at: isoNow(tools), by: machine } as const;
        return appendOrFollow(tools, dossier, { ...head, type: 'result-returned', data: { channel: 'electronic' } });
      }
    }
  };
