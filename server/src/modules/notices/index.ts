import type { Module } from '../../house.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/means.ts';
import type { Channel } from './channel.ts';
import { DELIVER_TASK, notificationDelivery } from './deliver.ts';
import { type Notice, notify } from './notify.ts';
import { noticeSubscriber } from './react.ts';
import { noticesRoutes } from './routes.ts';

export type { Channel, Contact, Message } from './channel.ts';
export { createEmailChannel, type EmailOptions } from './email-channel.ts';
export type { Notice, Recipients } from './notify.ts';
export type { TemplateName, TemplateParams } from './templates.ts';

export interface NoticesOptions {
  /** Ways out of the program, each tried for every notification; none is fine. */
  readonly channels: readonly Channel[];
  /** Address of the office without a slash at its end, e.g. `https://hengjian.example.gov.cn/office`. */
  readonly officeUrl: string;
}

/** Tells people what concerns them, in the program and outside. */
export interface Notices extends Module {
  /** Tells people something, as part of the given transaction. */
  notify(tx: Tx, notice: Notice): Promise<void>;
}

export function createNotices(platform: Platform, options: NoticesOptions): Notices {
  const means = { ...platform, channelNames: options.channels.map(({ name }) => name) };
  if (new Set(means.channelNames).size < means.channelNames.length) throw new Error('two channels have one name');
  const tell = (tx: Tx, notice: Notice) => notify(tx, means, notice);
  return {
    name: 'notices',
    routes: (app) => noticesRoutes(app, platform),
    subscribers: [noticeSubscriber(platform, tell)],
    jobs: { [DELIVER_TASK]: notificationDelivery(platform, options.channels, options.officeUrl) },
    notify: tell,
  };
}
