import { PLAN_ACTION_NAMES, type PlanAction } from '@hengjian/regulation-inspection';
import { type Bilingual, useBilingual } from '@hengjian/ui';

export function ActionName({ action }: { readonly action: string }) {
  const inLanguage = useBilingual();
  return inLanguage(actionWords(action));
}

export function actionWords(action: string): Bilingual {
  return isPlanAction(action) ? PLAN_ACTION_NAMES[action] : { zh: action, en: action };
}

function isPlanAction(action: string): action is PlanAction {
  return Object.hasOwn(PLAN_ACTION_NAMES, action);
}
