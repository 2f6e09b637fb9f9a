import { DEADLINE_NAMES } from '@hengjian/regulation-inspection';
import type { Notice } from './notify.ts';
import { flag, type Payload, text, texts } from './payload.ts';

/** Who is to act on a plan after a step, or is waiting for it. Steps that concern only whoever took them tell nobody. */
export function planNotices(payload: Payload): readonly Notice[] {
  const common = { params: { plan: text(payload, 'code') }, link: `/plans/${text(payload, 'planId')}` };
  const { clerks, heads } = officeOf(payload);
  // The departments this plan asks, and only they.
  const signers = { roles: ['joint-department'], where: { organisationIds: texts(payload, 'signers') } } as const;
  const above = { regionAndAbove: text(payload, 'region') };
  switch (text(payload, 'action')) {
    case 'submit':
      return [
        { ...common, template: 'plan.awaits-countersign', to: signers },
        ...(flag(payload, 'allSigned') ? [{ ...common, template: 'plan.awaits-approval', to: heads } as const] : []),
      ];
    case 'countersign':
      return [
        { ...common, template: 'plan.countersigned', to: clerks },
        ...(flag(payload, 'allSigned') ? [{ ...common, template: 'plan.awaits-approval', to: heads } as const] : []),
      ];
    case 'return':
    case 'send-back':
      return [{ ...common, template: 'plan.returned', to: clerks }];
    case 'approve':
      return [{ ...common, template: 'plan.approved', to: clerks }];
    case 'report':
      return [{ ...common, template: 'plan.reported', to: { roles: ['clerk', 'division-head'], where: above } }];
    case 'acknowledge':
      return [{ ...common, template: 'plan.filed', to: clerks }];
    case 'publish':
      return [
        { ...common, template: 'plan.published', to: signers },
        ...(text(payload, 'level') === 'city' ? [toDistricts(payload)] : []),
      ];
    case 'withdraw':
      return [clerks, signers].map((to) => ({ ...common, template: 'plan.withdrawn', to }));
    default:
      return [];
  }
}

/** Districts hang their plans on the city's once it is public (R4-2.0c). */
function toDistricts(payload: Payload): Notice {
  return {
    template: 'plan.to-hang-on',
    params: { plan: text(payload, 'code') },
    link: `/plans/${text(payload, 'planId')}`,
    to: { roles: ['district-clerk', 'district-head'], where: { region: text(payload, 'region') } },
  };
}

/** An exception was asked for: whoever may consent. It was decided: whoever asked. */
export function exceptionNotice(payload: Payload): Notice {
  const common = { params: { plan: text(payload, 'code') }, link: `/plans/${text(payload, 'planId')}` };
  if (text(payload, 'action') === 'request')
    return {
      ...common,
      template: 'plan.exception-asked',
      to: { roles: ['division-head'], where: { regionAndAbove: text(payload, 'region') } },
    };
  return {
    ...common,
    template: flag(payload, 'approved') ? 'plan.exception-granted' : 'plan.exception-declined',
    to: { personIds: [text(payload, 'requestedBy')] },
  };
}

/** A date of the plan is near (R4-1.0g): the bureau whose plan it is. */
export function deadlineNotice(payload: Payload): Notice {
  const { clerks, heads } = officeOf(payload);
  const key = text(payload, 'deadline');
  if (!isDeadline(key)) throw new TypeError(`no plan has a date called ${key}`);
  return {
    template: 'plan.deadline-near',
    params: {
      plan: text(payload, 'code'),
      what: DEADLINE_NAMES[key],
      date: text(payload, 'date'),
      days: text(payload, 'daysLeft'),
    },
    link: `/plans/${text(payload, 'planId')}`,
    to: { roles: [...clerks.roles, ...heads.roles], where: clerks.where },
  };
}

function isDeadline(key: string): key is keyof typeof DEADLINE_NAMES {
  return Object.hasOwn(DEADLINE_NAMES, key);
}

/** The people of the bureau whose plan it is. */
export function officeOf(payload: Payload) {
  const where = { organisationIds: [text(payload, 'organisation')] };
  return {
    clerks: { roles: ['clerk', 'district-clerk'], where },
    heads: { roles: ['division-head', 'district-head'], where },
  } as const;
}
