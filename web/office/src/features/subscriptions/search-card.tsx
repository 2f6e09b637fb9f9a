import {
  api,
  Button,
  type DataOf,
  Dialog,
  ErrorNotice,
  SectionHead,
  TextField,
  useAction,
  useBilingual,
  useText,
} from '@hengjian/ui';
import { useState } from 'react';
import { CERTIFICATE_FIELDS } from '../../registry/certificate-entries.ts';
import { regionWords, wordsOf } from '../../registry/dictionaries.ts';
import { OnceSecret } from '../../registry/once-secret.tsx';
import { SubscriptionLine } from './subscription-line.tsx';
import { subscriptionsTexts } from './subscriptions-texts.ts';

type Search = DataOf<'listSavedSearches'>['searches'][number];

/** One saved search: its link and feed, who is told, and what was sent. */
export function SearchCard({ search }: { readonly search: Search }) {
  const { query } = search;
  const say = useText(subscriptionsTexts);
  const inLanguage = useBilingual();
  const [asking, setAsking] = useState<'webhook' | 'remove'>();
  const [secret, setSecret] = useState<string | null>(null);
  const subscribe = useAction(
    (body: { channel: 'notice' | 'webhook'; url?: string }) => api.subscribe({ params: { id: search.id }, body }),
    {
      refresh: ['listSavedSearches'],
      onDone: ({ data }) => {
        setAsking(undefined);
        setSecret(data.secret);
      },
    },
  );
  const remove = useAction(() => api.deleteSavedSearch({ params: { id: search.id } }), {
    refresh: ['listSavedSearches'],
  });
  const parts = [
    query.q,
    query.region === null ? '' : inLanguage(regionWords(query.region)),
    query.field === null ? '' : inLanguage(wordsOf(CERTIFICATE_FIELDS, query.field)),
    say(query.axis),
  ].filter((part) => part !== '');
  return (
    <section>
      <SectionHead
        title={search.name}
        note={parts.join(' · ')}
        more={
          <span className="links">
            <a href={search.link}>{say('open')}</a>
            <a href={search.feed}>{say('feed')}</a>
          </span>
        }
      />
      <ul className="subscription-list">
        {search.subscriptions.map((subscription) => (
          <SubscriptionLine key={subscription.id} subscription={subscription} />
        ))}
      </ul>
      <div className="acts-row noprint">
        {!search.subscriptions.some(({ channel }) => channel === 'notice') && (
          <Button isDisabled={subscribe.busy} onPress={() => subscribe.run({ channel: 'notice' })}>
            {say('subscribeNotice')}
          </Button>
        )}
        <Button onPress={() => setAsking('webhook')}>{say('subscribeWebhook')}</Button>
        <Button kind="link" onPress={() => setAsking('remove')}>
          {say('remove')}
        </Button>
      </div>
      {asking === undefined && <ErrorNotice error={subscribe.refused} />}
      {asking === 'webhook' && (
        <WebhookDialog
          busy={subscribe.busy}
          refusal={<ErrorNotice error={subscribe.refused} />}
          onSubscribe={(url) => subscribe.run({ channel: 'webhook', url })}
          onClose={() => {
            subscribe.clear();
            setAsking(undefined);
          }}
        />
      )}
      {asking === 'remove' && (
        <Dialog
          isOpen
          alert
          title={`${say('remove')} ${search.name}`}
          onClose={() => setAsking(undefined)}
          actions={
            <>
              <Button onPress={() => setAsking(undefined)}>{say('cancel')}</Button>
              <Button kind="main" isDisabled={remove.busy} onPress={() => remove.run(undefined)}>
                {say('remove')}
              </Button>
            </>
          }
        >
          <p className="s13">{say('removeWhy')}</p>
          <ErrorNotice error={remove.refused} />
        </Dialog>
      )}
      {secret !== null && (
        <OnceSecret title={say('secretTitle')} why={say('secretWhy')} secret={secret} onClose={() => setSecret(null)} />
      )}
    </section>
  );
}

interface WebhookDialogProps {
  readonly busy: boolean;
  readonly refusal: React.ReactNode;
  readonly onSubscribe: (url: string) => void;
  readonly onClose: () => void;
}

function WebhookDialog({ busy, refusal, onSubscribe, onClose }: WebhookDialogProps) {
  const say = useText(subscriptionsTexts);
  const [url, setUrl] = useState('https://');
  return (
    <Dialog
      isOpen
      title={say('subscribeWebhook')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button
            kind="main"
            isDisabled={busy || url.trim().length <= 'https://'.length}
            onPress={() => onSubscribe(url.trim())}
          >
            {say('subscribe')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <TextField
          label={say('url')}
          description={say('urlHint')}
          type="url"
          maxLength={500}
          value={url}
          onChange={setUrl}
        />
        {refusal}
      </div>
    </Dialog>
  );
}
