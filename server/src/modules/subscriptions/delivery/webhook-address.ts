import { BlockList, isIP } from 'node:net';
import type { Refusal } from '@hengjian/contract';
import { err, ok, type Result } from '@hengjian/kernel';

/**
 * Addresses of the own machine and network, where a webhook could make the server knock at doors that only the server
 * reaches (SSRF): loopback, private, link-local, carrier, multicast, documentation and unspecified ones.
 */
const INSIDE = new BlockList();
// biome-ignore format: a table
const SUBNETS: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'], ['10.0.0.0', 8, 'ipv4'], ['100.64.0.0', 10, 'ipv4'], ['127.0.0.0', 8, 'ipv4'], ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'], ['192.0.0.0', 24, 'ipv4'], ['192.0.2.0', 24, 'ipv4'], ['192.168.0.0', 16, 'ipv4'], ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'], ['203.0.113.0', 24, 'ipv4'], ['224.0.0.0', 3, 'ipv4'],
  ['::', 127, 'ipv6'], ['64:ff9b::', 96, 'ipv6'], ['2001:db8::', 32, 'ipv6'], ['2002::', 16, 'ipv6'], ['fc00::', 7, 'ipv6'], ['fe80::', 10, 'ipv6'], ['ff00::', 8, 'ipv6'],
];
for (const [address, bits, family] of SUBNETS) INSIDE.addSubnet(address, bits, family);

/** Whether an address lies in the own machine or network. IPv4 in IPv6 clothes counts as IPv4. */
export function isInside(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return INSIDE.check(address, 'ipv4');
  if (family !== 6) return true;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return mapped === undefined ? INSIDE.check(address, 'ipv6') : INSIDE.check(mapped, 'ipv4');
}

/** What a webhook may be called like. Where its name leads to is looked at again at every delivery. */
export function checkWebhookUrl(text: string, privateAllowed: boolean): Result<URL, Refusal> {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '') return err(UNREADABLE);
  if (url.protocol !== 'https:' && !(privateAllowed && url.protocol === 'http:')) return err(NOT_HTTPS);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const named = isIP(host) === 0 && (host === 'localhost' || host.endsWith('.localhost') || !host.includes('.'));
  if (!privateAllowed && (named || (isIP(host) !== 0 && isInside(host)))) return err(OWN_NETWORK);
  return ok(url);
}

const UNREADABLE: Refusal = {
  code: 'WEBHOOK_UNREADABLE',
  message: {
    zh: '这不是可用的网址（不得带用户名、口令）。',
    en: 'This is no usable address (no user name or password in it).',
  },
};
const NOT_HTTPS: Refusal = {
  code: 'WEBHOOK_NOT_HTTPS',
  message: { zh: 'webhook 须用 https 地址。', en: 'A webhook takes an https address.' },
};
const OWN_NETWORK: Refusal = {
  code: 'WEBHOOK_INSIDE',
  message: { zh: '不向本机或内网地址发送。', en: 'Nothing is sent to addresses of the own machine or network.' },
  wayOut: {
    zh: '确需内网的，请运维人员设置 HENGJIAN_PRIVATE_WEBHOOKS=yes。',
    en: 'If it must be inside, the operator can set HENGJIAN_PRIVATE_WEBHOOKS=yes.',
  },
};
