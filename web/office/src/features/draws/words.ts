import {
  DRAW_ACTION_NAMES,
  DRAW_STATE_NAMES,
  getDepartment,
  getField,
  INSPECTOR_LEFT_OUT,
  INSTITUTION_LEFT_OUT,
  isDepartmentId,
  isFieldCode,
  NEED_TEXTS,
  type Words,
} from '@hengjian/regulation-inspection';
import { isDrawAction, isDrawState } from './procedure-view.ts';

// Names of codes that come from the server. A later server may know more of them; an unknown one is shown as it is.

function same(text: string): Words {
  return { zh: text, en: text };
}

export function stateName(state: string): Words {
  return isDrawState(state) ? DRAW_STATE_NAMES[state] : same(state);
}

export function actionName(action: string): Words {
  return isDrawAction(action) ? DRAW_ACTION_NAMES[action] : same(action);
}

export function fieldName(field: string): Words {
  return isFieldCode(field) ? getField(field).name : same(field);
}

export function poolName(pool: string): Words {
  return isDepartmentId(pool) ? getDepartment(pool).short : same(pool);
}

export function needName(code: string): Words {
  const known: Readonly<Record<string, Words>> = NEED_TEXTS;
  return known[code] ?? same(code);
}

export function leftOutName(list: 'institutions' | 'inspectors', reason: string): Words {
  const known: Readonly<Record<string, Words>> = list === 'institutions' ? INSTITUTION_LEFT_OUT : INSPECTOR_LEFT_OUT;
  return known[reason] ?? same(reason);
}
