import { ROLE_WORDS, ROLES } from '@hengjian/permissions';
import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/means.ts';
import type { Subscriber } from '../../platform/outbox/index.ts';
import { PASSWORD_RESET, ROLE_GRANTED, ROLE_REVOKED } from '../identity/index.ts';
import { SEARCH_MATCHED } from '../subscriptions/index.ts';
import { drawNotices } from './draw-notices.ts';
import { affectedNotices, affectedSummaries, proposalNotices } from './library-notices.ts';
import type { Notice } from './notify.ts';
import { type Payload, text } from './payload.ts';
import { deadlineNotice, exceptionNotice, planNotices } from './plan-notices.ts';

type Tell = (tx: Tx, notice: Notice) => Promise<void>;

/** What is told of which event: to whom and in which words stands behind these names, and nowhere else. */
const NOTICES: Readonly<Record<string, (payload: Payload) => readonly Notice[]>> = {
  [ROLE_GRANTED]: (payload) => [roleNotice(payload, 'role.granted')],
  [ROLE_REVOKED]: (payload) => [roleNotice(payload, 'role.revoked')],
  [PASSWORD_RESET]: (payload) => [
    { to: { personIds: [text(payload, 'personId')] }, template: 'password.reset', params: {}, link: '/account' },
  ],
  'inspection.plan-step': planNotices,
  'inspection.exception-step': (payload) => [exceptionNotice(payload)],
  'inspection.deadline-near': (payload) => [deadlineNotice(payload)],
  'inspection.draw-step': drawNotices,
  'library.proposal-step': proposalNotices,
  'scope.renewal-due': (payload) => [renewalNotice(payload)],
  'scope.standard-affects': affectedNotices,
  'scope.standard-affects-summary': affectedSummaries,
  [SEARCH_MATCHED]: (payload) => [matchNotice(payload)],
};

/** After two weeks an event is no news any more: whoever looks finds it in the thing's own history. */
const NEWS_HOURS = 14 * 24;

/** Tells people what happened elsewhere in the house. */
export function noticeSubscriber({ db, clock }: Pick<Platform, 'db' | 'clock'>, tell: Tell): Subscriber {
  return {
    name: 'notices',
    topics: Object.keys(NOTICES),
    react: async ({ id, topic, payload, at }) => {
      if (clock.now().since(at).total('hours') > NEWS_HOURS) return;
      await db.transaction().execute(async (tx) => {
        for (const notice of NOTICES[topic]?.(payload) ?? []) await tell(tx, { ...notice, cause: id });
      });
    },
  };
}

function matchNotice(payload: Payload): Notice {
  const search = text(payload, 'name');
  const count = String(payload['matches']);
  return {
    to: { personIds: [text(payload, 'personId')] },
    template: 'search.matched',
    params: { search, count },
    link: '/subscriptions',
  };
}

/** Renewal is to be applied for (R4-A5.3): the people of the institution. */
function renewalNotice(payload: Payload): Notice {
  return {
    to: { roles: ['institution'], where: { organisationIds: [text(payload, 'organisation')] } },
    template: 'certificate.renewal-due',
    params: {
      number: text(payload, 'number'),
      validTo: text(payload, 'validTo'),
      applyBy: text(payload, 'applyBy'),
    },
    link: `/institutions/${text(payload, 'institutionId')}`,
  };
}

function roleNotice(payload: Payload, template: 'role.granted' | 'role.revoked'): Notice {
  return {
    to: { personIds: [text(payload, 'personId')] },
    template,
    params: { role: roleWords(text(payload, 'role')) },
    link: '/account',
  };
}

function roleWords(name: string) {
  const role = ROLES.find((known) => known === name);
  return role === undefined ? name : ROLE_WORDS[role];
}
