import type { Refusal, Words } from '@hengjian/contract';
import { MIN_PASSWORD_LENGTH } from './password-policy.ts';

const refusal = <Code extends string>(
  code: Code,
  message: Words,
  wayOut?: Words,
): Refusal & { readonly code: Code } => ({
  code,
  message,
  ...(wayOut && { wayOut }),
});

const ASK_ADMINISTRATOR: Words = {
  zh: '请联系本单位系统管理员。',
  en: 'Please turn to the system administrator of your organisation.',
};

export const WRONG_CREDENTIALS = refusal(
  'WRONG_CREDENTIALS',
  { zh: '用户名或口令不正确。', en: 'The login or the password is not right.' },
  { zh: '忘记口令时，请系统管理员重置。', en: 'If you have forgotten it, the system administrator can reset it.' },
);

export const LOCKED = refusal(
  'LOCKED',
  { zh: '连续多次未通过，已暂时锁定。', en: 'Too many attempts failed; sign-in is locked for a while.' },
  {
    zh: '请稍后再试，或请系统管理员重置口令。',
    en: 'Try again later, or let the system administrator reset the password.',
  },
);

export const DEACTIVATED = refusal(
  'DEACTIVATED',
  { zh: '此账号已停用，不能登录。', en: 'This account is deactivated; signing in is refused.' },
  ASK_ADMINISTRATOR,
);

export const WRONG_CODE = refusal(
  'WRONG_CODE',
  { zh: '验证码不正确，或已使用过。', en: 'The code is not right, or has been used already.' },
  {
    zh: '等待下一个验证码再试；手机不在身边时可输入恢复码。',
    en: 'Wait for the next code; without the phone, enter a recovery code.',
  },
);

export const STEP_EXPIRED = refusal(
  'STEP_EXPIRED',
  { zh: '登录已超时。', en: 'The sign-in took too long.' },
  { zh: '请重新输入用户名和口令。', en: 'Please enter login and password again.' },
);

export const PASSWORD_TOO_SHORT = refusal('PASSWORD_TOO_SHORT', {
  zh: `新口令至少 ${MIN_PASSWORD_LENGTH} 个字符。`,
  en: `The new password needs at least ${MIN_PASSWORD_LENGTH} characters.`,
});

export const PASSWORD_TOO_EASY = refusal('PASSWORD_TOO_EASY', {
  zh: '新口令过于简单：不能是用户名，也不能只用几个字符重复。',
  en: 'The new password is too easy: it must not be the login or a few characters repeated.',
});

export const PASSWORD_UNCHANGED = refusal('PASSWORD_UNCHANGED', {
  zh: '新口令与原口令相同。',
  en: 'The new password is the old one.',
});

export const WRONG_PASSWORD = refusal('WRONG_PASSWORD', {
  zh: '当前口令不正确。',
  en: 'The present password is not right.',
});

export const NO_PASSWORD = refusal('NO_PASSWORD', {
  zh: '您不使用口令登录，此处无可设置。',
  en: 'You do not sign in with a password; there is nothing to set here.',
});

export const TOTP_ALREADY_ON = refusal(
  'TOTP_ALREADY_ON',
  { zh: '动态验证码已启用。', en: 'One-time codes are on already.' },
  { zh: '更换手机时，请先停用再重新设置。', en: 'To change phones, switch them off first.' },
);

export const TOTP_NOT_SET_UP = refusal(
  'TOTP_NOT_SET_UP',
  { zh: '没有待办的动态验证码设置。', en: 'There are no one-time codes to act on.' },
  { zh: '请重新开始设置。', en: 'Please begin the set-up again.' },
);

export const LOGIN_TAKEN = refusal('LOGIN_TAKEN', { zh: '用户名已被使用。', en: 'This login is taken.' });

export const UNKNOWN_ORGANISATION = refusal('UNKNOWN_ORGANISATION', {
  zh: '没有这个单位。',
  en: 'There is no such organisation.',
});

export const UNKNOWN_REGION = refusal('UNKNOWN_REGION', {
  zh: '行政区划字典中没有这个代码。',
  en: 'No region has this code.',
});

export const UNKNOWN_DEPARTMENT = refusal('UNKNOWN_DEPARTMENT', {
  zh: '联合部门字典中没有这个代码。',
  en: 'No joint department has this code.',
});

export const ORGANISATION_EXISTS = refusal('ORGANISATION_EXISTS', {
  zh: '该地区已有同名单位。',
  en: 'The region has an organisation of this name already.',
});

export const SSO_NOT_CONFIGURED = refusal('SSO_NOT_CONFIGURED', {
  zh: '系统未接入统一身份认证，不能登记其账号。',
  en: 'No single sign-on is configured, so its account cannot be recorded.',
});

export const SUBJECT_TAKEN = refusal('SUBJECT_TAKEN', {
  zh: '该统一身份认证账号已关联他人。',
  en: 'This single sign-on account belongs to somebody else.',
});

export const UNKNOWN_ROLE = refusal('UNKNOWN_ROLE', { zh: '没有这项职责。', en: 'There is no such role.' });

export const ROLE_DOES_NOT_FIT = refusal('ROLE_DOES_NOT_FIT', {
  zh: '此人所在单位不能承担这项职责。',
  en: 'This role cannot be held in the organisation of this person.',
});

export const ROLE_ALREADY_HELD = refusal('ROLE_ALREADY_HELD', {
  zh: '此人已有这项职责。',
  en: 'This person holds the role already.',
});

export const ROLE_NOT_HELD = refusal('ROLE_NOT_HELD', {
  zh: '此人没有这项职责。',
  en: 'This person does not hold the role.',
});

export const OWN_ROLES = refusal(
  'OWN_ROLES',
  { zh: '不能给自己授权或收回自己的职责。', en: 'Nobody grants or takes back roles of his own.' },
  { zh: '请另一位系统管理员办理。', en: 'Let another system administrator do it.' },
);

export const OWN_PASSWORD = refusal(
  'OWN_PASSWORD',
  { zh: '不能重置自己的口令。', en: 'Nobody resets a password of his own.' },
  { zh: '请在“账号”页修改。', en: 'Change it on the account page.' },
);

export const OWN_ACCOUNT = refusal(
  'OWN_ACCOUNT',
  { zh: '不能停用自己的账号。', en: 'Nobody deactivates an account of his own.' },
  { zh: '请另一位系统管理员办理。', en: 'Let another system administrator do it.' },
);

export const ALREADY_DEACTIVATED = refusal('ALREADY_DEACTIVATED', {
  zh: '此账号已经停用。',
  en: 'This account is deactivated already.',
});

export const NOT_DEACTIVATED = refusal('NOT_DEACTIVATED', {
  zh: '此账号没有停用。',
  en: 'This account is not deactivated.',
});

export const SSO_STATE_MISMATCH = refusal(
  'SSO_STATE_MISMATCH',
  {
    zh: '这次登录不是从本浏览器发起的，或已超时。',
    en: 'This sign-in did not begin in this browser, or took too long.',
  },
  { zh: '请返回登录页重新开始。', en: 'Please begin again on the sign-in page.' },
);

export const SSO_FAILED = refusal(
  'SSO_FAILED',
  { zh: '统一身份认证未通过。', en: 'The single sign-on did not confirm you.' },
  { zh: '请返回登录页重试，或改用口令登录。', en: 'Try again on the sign-in page, or sign in with a password.' },
);

export const SSO_UNREACHABLE = refusal(
  'SSO_UNREACHABLE',
  { zh: '统一身份认证暂时无法连接。', en: 'The single sign-on cannot be reached.' },
  { zh: '请稍后再试，或改用口令登录。', en: 'Try again later, or sign in with a password.' },
);

export const SSO_UNKNOWN_PERSON = refusal(
  'SSO_UNKNOWN_PERSON',
  {
    zh: '统一身份认证已通过，但本系统中没有与之关联的人员。',
    en: 'The single sign-on knows you, but nobody in this system is linked to that account.',
  },
  ASK_ADMINISTRATOR,
);
