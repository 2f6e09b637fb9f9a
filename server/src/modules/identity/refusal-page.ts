import type { Refusal } from '@hengjian/contract';

/** A refusal as a page to read, for addresses the browser visits by itself; Chinese first. */
export function refusalPage(refusal: Refusal, landing: string): string {
  const subject = refusal.params?.['subject'];
  const account =
    typeof subject === 'string'
      ? `<p>您的账号标识（请告知管理员）：<code>${escape(subject)}</code></p>
<p lang="en">Your account there, to tell the administrator: <code>${escape(subject)}</code></p>`
      : '';
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>登录未完成 · Sign-in not completed</title>
<style>body{font:16px/1.7 system-ui,sans-serif;max-width:36rem;margin:12vh auto;padding:0 1rem;color:#1a1f24}
code{overflow-wrap:anywhere}a{color:#0b6159}</style></head><body>
<h1>登录未完成</h1>
<p>${escape(refusal.message.zh)}${escape(refusal.wayOut?.zh ?? '')}</p>
<p lang="en">${escape(refusal.message.en)} ${escape(refusal.wayOut?.en ?? '')}</p>
${account}
<p><a href="${escape(landing)}">返回登录页 · <span lang="en">Back to the sign-in page</span></a></p>
</body></html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
