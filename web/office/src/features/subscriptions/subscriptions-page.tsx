import { apiQuery, Button, EmptyState, ErrorNotice, PageHead, useText } from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SaveForm } from './save-form.tsx';
import { SearchCard } from './search-card.tsx';
import { subscriptionsTexts } from './subscriptions-texts.ts';
import '../../registry/registry.css';
import './subscriptions.css';

/** A person's own searches, and how he is told of what is new in them. */
export function SubscriptionsPage() {
  const say = useText(subscriptionsTexts);
  const [adding, setAdding] = useState(false);
  const found = useQuery(apiQuery('listSavedSearches', {}));
  const searches = found.data?.searches ?? [];
  return (
    <>
      <PageHead
        title={say('title')}
        sub={say('sub')}
        actions={
          !adding && (
            <Button kind="main" onPress={() => setAdding(true)}>
              {say('save')}
            </Button>
          )
        }
      />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      {adding && <SaveForm onClose={() => setAdding(false)} />}
      {found.isSuccess && searches.length === 0 && !adding && (
        <EmptyState title={say('none')}>{say('noneWhy')}</EmptyState>
      )}
      {searches.map((search) => (
        <SearchCard key={search.id} search={search} />
      ))}
    </>
  );
}
