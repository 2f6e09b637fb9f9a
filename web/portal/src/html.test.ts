import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml, html, join } from './html.ts';

test('text is escaped, in content and in attributes', () => {
  const name = `<script>alert("1")</script> & '浦江'`;
  expect(html`<p title="${name}">${name}</p>`.toString()).toBe(
    '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;浦江&#39;">' +
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;浦江&#39;</p>',
  );
});

test('markup made by html stays markup; lists are joined; null and false leave nothing', () => {
  expect(html`<ul>${[html`<li>${1}</li>`, null, false, [html`<li>&</li>`, '<']]}</ul>`.toString()).toBe(
    '<ul><li>1</li><li>&</li>&lt;</ul>',
  );
  expect(join(['<a>', html`<b></b>`, '&'], ', ').toString()).toBe('&lt;a&gt;, <b></b>, &amp;');
});

test('nothing but html makes markup: an object that looks like it is refused', () => {
  const forged = { toString: () => '<img onerror=alert(1)>' };
  expect(() => html`${forged as unknown as string}`).toThrow(TypeError);
});

test('whatever the text, no character of it can open or close anything', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
    }),
  );
});
