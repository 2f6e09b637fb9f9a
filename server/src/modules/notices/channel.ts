import type { Words } from '@hengjian/contract';

/** What is known of a person for reaching him. A channel takes from it what it needs and nothing else. */
export interface Contact {
  readonly personId: string;
  readonly email: string | null;
  readonly locale: 'zh' | 'en';
}

export interface Message {
  /** Same for every attempt to deliver this notification: where a channel can drop repeats, it goes by this. */
  readonly id: string;
  readonly address: string;
  readonly locale: 'zh' | 'en';
  readonly title: Words;
  readonly body: Words;
  /** Where the matter is dealt with. */
  readonly url: string;
}

/**
 * A way to people outside the program. E-mail is one; text messages or WeChat are further ones, each a value of this
 * type handed to `createNotices` – nothing else changes, since rows of delivery name their channel.
 */
export interface Channel {
  /** Stands in the delivery record; never changes. */
  readonly name: string;
  /** Where this channel reaches the person, or null when it cannot. */
  addressOf(contact: Contact): string | null;
  /**
   * `sent` once the outside has taken the message; `refused` when it says that it never will. Throws when trying again
   * later may help: the job queue then does, with growing pauses.
   */
  deliver(message: Message): Promise<'sent' | 'refused'>;
}
