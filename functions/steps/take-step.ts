import { machine } from '../../events/actor.ts';
import { awaitSignature } from './await-signature.ts';
import { checkAnswers } from './check-answers.ts';
import { acknowledgeNotice, decideByItself } from './decide-by-itself.ts';
import { enterRegister } from './enter-register.ts';
import { fallDue } from './fall-due.ts';
import { awaitAnswer, openStage } from './open-stage.ts';
import { parkDossier } from './park-dossier.ts';
import { StepInput } from './step-input.ts';
import { appendOrFollow, isoNow, type StepAnswer, type StepTools } from './step-tools.ts';

/** Does one step of a route. Every step may be asked twice and does its work once. */
export const takeStep =
  (tools: StepTools) =>
  async (input: unknown): Promise<StepAnswer> => {
    const asked = StepInput.parse(input);
    switch (asked.do) {
      case 'check':
        return checkAnswers(tools, asked.dossier);
      case 'acknowledge':
        return acknowledgeNotice(tools, asked.dossier);
      case 'decide':
        return decideByItself(tools, asked.dossier);
      case 'open':
        return openStage(tools, asked);
      case 'await':
        return awaitAnswer(tools, asked);
      case 'await-signature':
        return awaitSignature(tools, asked);
      case 'fall-due':
        return fallDue(tools, asked.dossier);
      case 'enter-register':
        return enterRegister(tools, asked.dossier);
      case 'park':
        return parkDossier(tools, asked);
      case 'return': {
        const dossier = await tools.dossiers.require(asked.dossier);
        if (dossier.phase !== 'return') return { phase: dossier.phase };
        const head = { v: 1, at: isoNow(tools), by: machine } as const;
        return appendOrFollow(tools, dossier, { ...head, type: 'result-returned', data: { channel: 'electronic' } });
      }
    }
  };
