import './plans.css';
import { checkPlan } from '@hengjian/regulation-inspection';
import {
  apiQuery,
  Button,
  ErrorNotice,
  Notice,
  PageHead,
  type TabEntry,
  Tabs,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { AllocationTab } from './allocation-tab.tsx';
import { ChecksList } from './checks-list.tsx';
import { stageAhead, stopsNow, tabOf } from './checks.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { isDirty } from './draft.ts';
import { type Editing, EditingContext, type ExceptionWish } from './editing.ts';
import { ExceptionDialog } from './exception-dialog.tsx';
import { ExceptionsTab } from './exceptions-tab.tsx';
import { FieldsTab } from './fields-tab.tsx';
import { ListsTab } from './lists-tab.tsx';
import { PapersTab } from './papers-tab.tsx';
import { PlanHead } from './plan-head.tsx';
import { PlanRail } from './plan-rail.tsx';
import { planTexts } from './plan-texts.ts';
import { type PlanDetail, readPlan } from './read-plan.ts';
import { ReadOnlyNote } from './read-only-note.tsx';
import { SaveState, SaveTrouble } from './save-state.tsx';
import { TABS, type Tab } from './search.ts';
import { SignaturesTab } from './signatures-tab.tsx';
import { SourcesTab } from './sources-tab.tsx';
import { StepsBar } from './steps-bar.tsx';
import { useDraft } from './use-draft.ts';

const route = getRouteApi('/shell/plans/$planId');

export function PlanPage() {
  const say = useText(planTexts);
  const { planId } = route.useParams();
  const answer = useQuery(apiQuery('getPlan', { params: { id: planId } }));
  const read = useMemo(() => answer.data && readPlan(answer.data), [answer.data]);
  if (read === undefined) {
    return answer.error === null ? (
      <p className="qq pending">{say('loading')}</p>
    ) : (
      <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
    );
  }
  // A plan of another id is another page: nothing typed on the one may flow into the other.
  if (read.ok) return <OpenPlan key={planId} plan={read.value} />;
  return <Notice>{say('older', { code: read.error.code })}</Notice>;
}

function OpenPlan({ plan }: { readonly plan: PlanDetail }) {
  const say = useText(planTexts);
  const { tab = 'fields', compare } = route.useSearch();
  const navigate = route.useNavigate();
  const inHand = useDraft(plan);
  const { draft } = inHand;
  const [wish, setWish] = useState<ExceptionWish>();
  const findings = useMemo(() => checkPlan(draft.content, plan.facts), [draft.content, plan.facts]);
  const goTo = (next: Tab): void =>
    void navigate({ search: (before) => ({ ...before, tab: next }), replace: true, resetScroll: false });
  const compareWith = (version: number | undefined): void =>
    void navigate({
      search: (before) => ({ ...(before.tab && { tab: before.tab }), ...(version && { compare: version }) }),
      replace: true,
      resetScroll: false,
    });
  const editing: Editing = {
    plan,
    content: draft.content,
    facts: plan.facts,
    findings,
    stage: stageAhead(plan),
    mayEdit: plan.mayEdit,
    isSaved: !isDirty(draft) && draft.sending === null && draft.version === plan.version,
    change: inHand.change,
    goTo,
    askException: setWish,
  };
  const { title, level, year } = draft.content;
  return (
    <EditingContext value={editing}>
      <PageHead
        title={title === '' ? plan.code : title}
        crumbs={
          <>
            <Link to="/plans" activeOptions={{ exact: true }}>
              {say('plans')}
            </Link>{' '}
            /{' '}
            <Link to="/plans" search={{ year }} activeOptions={{ exact: true }}>
              {year}
            </Link>{' '}
            / {say(level)} <span className="mono">{plan.code}</span>
          </>
        }
        actions={
          <>
            {plan.mayEdit && <SaveState draft={draft} />}
            <Button onPress={() => print()}>{say('print')}</Button>
            {plan.version > 1 && (
              <Button onPress={() => compareWith(plan.version - 1)}>
                {say('compareWith', { version: plan.version - 1 })}
              </Button>
            )}
          </>
        }
      />
      <PlanHead version={draft.version} />
      <SaveTrouble inHand={inHand} onCompare={compareWith} />
      {inHand.restored && isDirty(draft) && <Notice>{say('restored')}</Notice>}
      <ReadOnlyNote />
      <div className="pg">
        <div className="pg-main">
          <Tabs label={say('tabs')} selected={tab} onSelect={goTo} tabs={useTabs(editing)} />
          <ChecksList />
          <StepsBar />
        </div>
        <PlanRail onCompare={compareWith} />
      </div>
      {compare !== undefined && <CompareDialog version={compare} onClose={() => compareWith(undefined)} />}
      {wish !== undefined && <ExceptionDialog wish={wish} onClose={() => setWish(undefined)} />}
    </EditingContext>
  );
}

const CONTENT: Readonly<Record<Tab, () => ReactNode>> = {
  fields: FieldsTab,
  lists: ListsTab,
  sources: SourcesTab,
  allocation: AllocationTab,
  signatures: SignaturesTab,
  papers: PapersTab,
  exceptions: ExceptionsTab,
};

function useTabs({ plan, content, facts, findings, stage }: Editing): readonly TabEntry<Tab>[] {
  const { number } = useFormats();
  const signed = content.departments.filter((code) => facts.countersigned.includes(code)).length;
  const counts: Readonly<Partial<Record<Tab, string>>> = {
    lists: number(facts.base),
    sources: String(content.parties.length),
    signatures: `${signed} / ${content.departments.length}`,
    ...(plan.exceptions.length > 0 ? { exceptions: String(plan.exceptions.length) } : {}),
  };
  const failing = new Set(findings.filter((finding) => stopsNow(finding, stage)).map(tabOf));
  return TABS.map((id) => {
    const Content = CONTENT[id];
    const count = counts[id];
    return {
      id,
      label: <TabLabel id={id} fails={failing.has(id) && id !== 'fields'} />,
      ...(count === undefined ? {} : { count }),
      content: <Content />,
    };
  });
}

function TabLabel({ id, fails }: { readonly id: Tab; readonly fails: boolean }) {
  const say = useText(planTexts);
  return (
    <>
      {say(`tab_${id}`)}
      {fails && (
        <span className="st st-stop tabmark">
          <span className="vh">{say('tabFails')}</span>
        </span>
      )}
    </>
  );
}
