import { describe, expect, it } from 'vitest';
import { checkWebhookUrl, isInside } from './webhook-address.ts';

describe('where a webhook may lead', () => {
  it.each([
    'https://example.org/hook',
    'https://a.b.example.org:8443/x?y=z',
    'https://8.8.8.8/',
    'https://[2606:4700::1]/',
  ])('%s is fine', (url) => {
    expect(checkWebhookUrl(url, false).ok).toBe(true);
  });

  it.each([
    ['http://example.org/', 'WEBHOOK_NOT_HTTPS'],
    ['ftp://example.org/', 'WEBHOOK_NOT_HTTPS'],
    ['javascript:alert(1)', 'WEBHOOK_NOT_HTTPS'],
    ['https://user:secret@example.org/', 'WEBHOOK_UNREADABLE'],
    ['not an address', 'WEBHOOK_UNREADABLE'],
    ['https://localhost/', 'WEBHOOK_INSIDE'],
    ['https://intranet/', 'WEBHOOK_INSIDE'],
    ['https://127.0.0.1/', 'WEBHOOK_INSIDE'],
    ['https://127.1/', 'WEBHOOK_INSIDE'],
    ['https://2130706433/', 'WEBHOOK_INSIDE'],
    ['https://0x7f.0.0.1/', 'WEBHOOK_INSIDE'],
    ['https://10.1.2.3/', 'WEBHOOK_INSIDE'],
    ['https://169.254.169.254/latest/meta-data', 'WEBHOOK_INSIDE'],
    ['https://[::1]/', 'WEBHOOK_INSIDE'],
    ['https://[::ffff:127.0.0.1]/', 'WEBHOOK_INSIDE'],
    ['https://[fd00::1]/', 'WEBHOOK_INSIDE'],
  ])('%s is refused: %s', (url, code) => {
    const checked = checkWebhookUrl(url, false);
    expect(checked.ok ? 'taken' : checked.error.code).toBe(code);
  });

  it('the operator can open the own network', () => {
    expect(checkWebhookUrl('http://127.0.0.1:9000/hook', true).ok).toBe(true);
  });
});

describe('addresses of the own machine and network', () => {
  it.each([
    ['9.255.255.255', false],
    ['10.0.0.0', true],
    ['10.255.255.255', true],
    ['11.0.0.0', false],
    ['172.15.255.255', false],
    ['172.16.0.0', true],
    ['172.31.255.255', true],
    ['172.32.0.0', false],
    ['100.63.255.255', false],
    ['100.64.0.0', true],
    ['223.255.255.255', false],
    ['224.0.0.1', true],
    ['::ffff:10.0.0.1', true],
    ['::ffff:8.8.8.8', false],
    ['no address', true],
  ])('%s: %s', (address, inside) => {
    expect(isInside(address)).toBe(inside);
  });
});
