import type { Refusal } from '@hengjian/contract';

/**
 * Thrown inside a request to end it with a refusal and a status. Only `routes.ts` files and the HTTP platform
 * construct it: use cases return `Result`.
 */
export class HttpRefusal extends Error {
  readonly status: number;
  readonly refusal: Refusal;

  constructor(status: number, refusal: Refusal) {
    super(refusal.code);
    this.status = status;
    this.refusal = refusal;
  }
}

export const NOT_SIGNED_IN: Refusal = {
  code: 'NOT_SIGNED_IN',
  message: { zh: '请先登录。', en: 'Please sign in first.' },
};

export const NOT_PERMITTED: Refusal = {
  code: 'NOT_PERMITTED',
  message: {
    zh: '您的职责不包括这项操作。',
    en: 'Your role does not include this action.',
  },
  wayOut: {
    zh: '在“权限”页可查看由谁办理；需要时请本单位管理员授权。',
    en: 'The permissions page shows whose task it is; your administrator can grant the role.',
  },
};

export const NOT_FOUND: Refusal = {
  code: 'NOT_FOUND',
  message: { zh: '没有找到，或不在您的管辖范围内。', en: 'Not found, or outside your jurisdiction.' },
};
