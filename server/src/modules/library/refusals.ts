import type { Refusal } from '@hengjian/contract';

export const STALE: Refusal = {
  code: 'CHANGED_MEANWHILE',
  message: {
    zh: '内容已被他人修改，您的更改未保存。',
    en: 'Somebody changed this meanwhile; your change was not saved.',
  },
  wayOut: {
    zh: '您输入的内容仍在页面上。请载入最新版本，对照后再保存。',
    en: 'What you typed is still on the page. Load the newest version, compare and save again.',
  },
};

export const REASON_MISSING: Refusal = {
  code: 'REASON_MISSING',
  clause: 'R3-2b',
  at: '/reason',
  message: { zh: '请写明原因和依据。', en: 'Please state the reason and what it rests on.' },
  wayOut: { zh: '例如公告文号和日期。', en: 'For example the number and date of the announcement.' },
};
