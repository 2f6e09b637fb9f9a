import { ROLE_WORDS, ROLES } from '@hengjian/permissions';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { Subscriber } from '../../platform/outbox/index.ts';
import { PASSWORD_RESET, ROLE_GRANTED, ROLE_REVOKED } from '../identity/index.ts';
import type { Notice } from './notify.ts';

type Tell = (tx: Tx, notice: Notice) => Promise<void>;
type Payload = Readonly<Record<string, unknown>>;

const PLAN_STEP = 'inspection.plan-step';
const DRAW_PUBLISHED = 'inspection.draw-published';

/** Tells people what happened elsewhere in the house: who is told what stands here, in one place. */
export function noticeSubscriber(db: Database, tell: Tell): Subscriber {
  return {
    name: 'notices',
    topics: [ROLE_GRANTED, ROLE_REVOKED, PASSWORD_RESET, PLAN_STEP, DRAW_PUBLISHED],
    react: ({ id, topic, payload }) =>
      db.transaction().execute(async (tx) => {
        const notice = noticeOf(topic, payload);
        if (notice !== null) await tell(tx, { ...notice, cause: id });
      }),
  };
}

function noticeOf(topic: string, payload: Payload): Notice | null {
  switch (topic) {
    case ROLE_GRANTED:
    case ROLE_REVOKED:
      return {
        to: { personIds: [text(payload, 'personId')] },
        template: topic === ROLE_GRANTED ? 'role.granted' : 'role.revoked',
        params: { role: roleWords(text(payload, 'role')) },
        link: '/account',
      };
    case PASSWORD_RESET:
      return {
        to: { personIds: [text(payload, 'personId')] },
        template: 'password.reset',
        params: {},
        link: '/account',
      };
    case PLAN_STEP:
      return planNotice(payload);
    case DRAW_PUBLISHED:
      return {
        to: { roles: ['clerk', 'district-clerk', 'division-head', 'district-head', 'party'], where: offices(payload) },
        template: 'draw.published',
        params: { draw: text(payload, 'code') },
        link: `/draws/${text(payload, 'drawId')}`,
      };
    default:
      return null;
  }
}

/** Who is to act on a plan after a step, or is waiting for it. Steps that concern only whoever took them tell nobody. */
function planNotice(payload: Payload): Notice | null {
  const common = { params: { plan: text(payload, 'code') }, link: `/plans/${text(payload, 'planId')}` };
  const where = offices(payload);
  const above = { regionAndAbove: text(payload, 'region') };
  const clerks = { roles: ['clerk', 'district-clerk'], where } as const;
  switch (text(payload, 'action')) {
    case 'submit':
      return { ...common, template: 'plan.awaits-countersign', to: { roles: ['joint-department'], where: above } };
    case 'countersign':
      return {
        ...common,
        template: 'plan.countersigned',
        to: { roles: ['clerk', 'division-head', 'district-clerk', 'district-head'], where },
      };
    case 'return':
    case 'send-back':
      return { ...common, template: 'plan.returned', to: clerks };
    case 'approve':
      return { ...common, template: 'plan.approved', to: clerks };
    case 'report':
      return { ...common, template: 'plan.reported', to: { roles: ['clerk', 'division-head'], where: above } };
    case 'acknowledge':
      return { ...common, template: 'plan.filed', to: clerks };
    case 'publish':
      return { ...common, template: 'plan.published', to: { roles: ['joint-department'], where: above } };
    case 'withdraw':
      return {
        ...common,
        template: 'plan.withdrawn',
        to: { roles: ['clerk', 'district-clerk', 'joint-department'], where: above },
      };
    default:
      return null;
  }
}

/** The offices of exactly that region: what a city does is no task of its districts, nor the other way round. */
function offices(payload: Payload) {
  return { exactRegion: text(payload, 'region') };
}

function roleWords(name: string) {
  const role = ROLES.find((known) => known === name);
  return role === undefined ? name : ROLE_WORDS[role];
}

function text(payload: Payload, name: string): string {
  const value = payload[name];
  if (typeof value !== 'string') throw new TypeError(`an event told of lacks ${name}`);
  return value;
}
