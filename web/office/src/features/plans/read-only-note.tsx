import { PLAN_STATE_NAMES } from '@hengjian/regulation-inspection';
import { useBilingual, useText } from '@hengjian/ui';
import { useSession } from '../../session/use-session.ts';
import { useEditing } from './editing.ts';
import { planTexts } from './plan-texts.ts';

/** Tells those who might expect to type why they cannot. */
export function ReadOnlyNote() {
  const say = useText(planTexts);
  const inLanguage = useBilingual();
  const { plan } = useEditing();
  const session = useSession();
  if (plan.mayEdit) return null;
  const isTheirs = session.permissions.includes('plan.edit') && session.organisation.region === plan.content.region;
  const why =
    isTheirs && plan.state !== 'draft'
      ? say('readOnlyState', { state: inLanguage(PLAN_STATE_NAMES[plan.state]) })
      : say('readOnlyRole');
  return <p className="s12 qq noprint readonly">{say('readOnly', { why })}</p>;
}
