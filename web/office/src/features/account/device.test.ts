import { describe, expect, it } from 'vitest';
import { deviceOf } from './device.ts';

const agents: readonly (readonly [string, string])[] = [
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
    'Chrome, Windows',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0', 'Edge, Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) AppleWebKit/605 Version/20.0 Mobile Safari/604.1',
    'Safari, iOS',
  ],
  [
    'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36 MicroMessenger/9.0',
    'WeChat, Android',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox, Linux'],
];

describe('a device', () => {
  it.each(agents)('%s', (agent, name) => {
    expect(deviceOf(agent)).toBe(name);
  });

  it('that nobody knows is shown as it came, cut short', () => {
    expect(deviceOf('curl/9.0')).toBe('curl/9.0');
    expect(deviceOf('x'.repeat(100))).toHaveLength(40);
  });
});
