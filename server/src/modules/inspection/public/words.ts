import type { Words } from '@hengjian/contract';
import { findRegion } from '@hengjian/registry-codes';
import {
  type DepartmentId,
  type FieldCode,
  getDepartment,
  getField,
  isDepartmentId,
  isFieldCode,
} from '@hengjian/regulation-inspection';

/** Codes as the public reads them; a code no dictionary knows is shown as it is. */
export function regionName(code: string): Words {
  const { zh = code, en = code } = findRegion(code) ?? {};
  return { zh, en };
}

export function fieldName(code: string): Words {
  return isFieldCode(code) ? getField(code satisfies FieldCode).name : { zh: code, en: code };
}

export function departmentName(code: string): Words {
  return isDepartmentId(code) ? getDepartment(code satisfies DepartmentId).short : { zh: code, en: code };
}

/** An office as it was logged, “处长 division head”, in its two halves. */
export function officeWords(text: string): Words {
  const [zh = text, ...en] = text.split(' ');
  return { zh, en: en.join(' ') || zh };
}
