import {
  api,
  Button,
  type DataOf,
  ErrorNotice,
  type Status,
  StatusMark,
  useAction,
  useFormats,
  useText,
} from '@hengjian/ui';
import { subscriptionsTexts } from './subscriptions-texts.ts';

type Subscription = DataOf<'listSavedSearches'>['searches'][number]['subscriptions'][number];

const MARKS: Readonly<Record<Subscription['deliveries'][number]['outcome'], Status>> = {
  waiting: 'wait',
  sent: 'ok',
  failed: 'stop',
};

/** How somebody is told, and the newest that was sent. */
export function SubscriptionLine({ subscription }: { readonly subscription: Subscription }) {
  const say = useText(subscriptionsTexts);
  const { dateTime } = useFormats();
  const end = useAction(() => api.unsubscribe({ params: { id: subscription.id } }), { refresh: ['listSavedSearches'] });
  const { channel, url, state, seenUntil, deliveries } = subscription;
  return (
    <li>
      <div className="subscription">
        <StatusMark status={state === 'active' ? 'ok' : 'stop'}>
          {say(channel)} {state === 'failing' && say('failing')}
        </StatusMark>
        {url !== null && <span className="mono s12">{url}</span>}
        <span className="s12 qq">{say('seenUntil', { at: dateTime(seenUntil) })}</span>
        <Button kind="link" small isDisabled={end.busy} onPress={() => end.run(undefined)}>
          {say('unsubscribe')}
        </Button>
      </div>
      {deliveries.length === 0 ? (
        <p className="s12 qq">{say('noDeliveries')}</p>
      ) : (
        <ol className="s13" aria-label={say('deliveries')}>
          {deliveries.map((delivery) => (
            <li key={delivery.at}>
              <StatusMark status={MARKS[delivery.outcome]}>{say(delivery.outcome)}</StatusMark> {dateTime(delivery.at)}{' '}
              · {say('matches', { count: delivery.matches })} · {say('attempts', { count: delivery.attempts })}
              {delivery.reply !== null && <span className="qq"> · {delivery.reply}</span>}
            </li>
          ))}
        </ol>
      )}
      <ErrorNotice error={end.refused} />
    </li>
  );
}
