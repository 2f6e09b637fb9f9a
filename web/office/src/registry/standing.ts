import { CERTIFICATE_ACTION_NAMES, type CertificateAction, STATUS_NAMES } from '@hengjian/regulation-register';
import type { Bilingual, DataOf, Status } from '@hengjian/ui';

/** How a certificate, or an axis of an institution, stands on a day. */
export type Standing = DataOf<'getStatus'>['licence']['status'];
export type Axis = DataOf<'getCertificate'>['certificate']['axis'];

export const AXES = ['licence', 'accreditation', 'designation'] as const satisfies readonly Axis[];

const WORDS: Readonly<Record<Standing, Bilingual>> = {
  ...STATUS_NAMES,
  'partly-suspended': { zh: '部分暂停', en: 'Partly suspended' },
  none: { zh: '没有记录', en: 'Not on record' },
};
const MARKS: Readonly<Record<Standing, Status>> = {
  active: 'ok',
  'partly-suspended': 'bad',
  suspended: 'bad',
  expired: 'bad',
  revoked: 'bad',
  cancelled: 'end',
  none: 'end',
};

export function standingMark(standing: Standing): { readonly status: Status; readonly words: Bilingual } {
  return { status: MARKS[standing], words: WORDS[standing] };
}

/** Long names, as they head an axis. */
export const AXIS_TITLES: Readonly<Record<Axis, Bilingual>> = {
  licence: { zh: '许可 资质认定（CMA）', en: 'Licence (CMA)' },
  accreditation: { zh: '认可 CNAS', en: 'Accreditation (CNAS)' },
  designation: { zh: '称号 工信部实验室', en: 'Designation, ministry laboratory' },
};
export const AXIS_SHORT: Readonly<Record<Axis, Bilingual>> = {
  licence: { zh: '资质认定', en: 'Licence' },
  accreditation: { zh: '认可', en: 'Accreditation' },
  designation: { zh: '称号', en: 'Designation' },
};

const KINDS: Readonly<Record<string, CertificateAction>> = {
  issued: 'issue',
  'taken-over': 'take-over',
  renewed: 'renew',
  changed: 'change',
  extended: 'extend',
  reduced: 'reduce',
  suspended: 'suspend',
  resumed: 'resume',
  revoked: 'revoke',
  cancelled: 'cancel',
  merged: 'merge',
};

export function isCertificateAction(text: unknown): text is CertificateAction {
  return typeof text === 'string' && Object.hasOwn(CERTIFICATE_ACTION_NAMES, text);
}

export function actionWords(action: string): Bilingual {
  return isCertificateAction(action) ? CERTIFICATE_ACTION_NAMES[action] : { zh: action, en: action };
}

/** A decision that was taken, by the name of its action. */
export function kindWords(kind: string): Bilingual {
  return actionWords(KINDS[kind] ?? kind);
}

const KIND_MARKS: Readonly<Record<string, Status>> = {
  suspended: 'bad',
  revoked: 'bad',
  cancelled: 'end',
  merged: 'end',
};

export function kindMark(kind: string): Status {
  return KIND_MARKS[kind] ?? 'ok';
}
