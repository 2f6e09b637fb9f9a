import './ceremony.css';
import { ErrorNotice, useBilingual, useText } from '@hengjian/ui';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { SessionEnded } from '../../../session/session-ended.tsx';
import { useSession } from '../../../session/use-session.ts';
import { Pending } from '../../../shell/states.tsx';
import type { Draw } from '../procedure-view.ts';
import { useDraw, useFrame, useRecomputed } from '../use-draw.ts';
import { fieldName } from '../words.ts';
import { CeremonyHead, CeremonySteps } from './ceremony-head.tsx';
import { ceremonyTexts } from './ceremony-texts.ts';
import { drawnOf, useInspectorNames } from './drawn.ts';
import { DrawnSide } from './drawn-side.tsx';
import { FieldLines } from './field-lines.tsx';
import { HashRows } from './hash-rows.tsx';
import { HostBar } from './host-bar.tsx';
import { linesOf } from './lines.ts';
import { type Moment, paceOf } from './pace.ts';
import { PartyStrip } from './party-strip.tsx';
import { RecheckCode } from './recheck-code.tsx';
import { seedFrom, type Verdict } from './recompute.ts';
import { useShow, useShowKeys } from './use-show.ts';

/** The draw as the room watches it. What is shown is computed in this browser; the server is only compared with. */
export function CeremonyPage() {
  const { drawId } = useParams({ from: '/ceremony/$drawId' });
  const session = useSession();
  const draw = useDraw(drawId, { live: 1500, settled: 15_000 });
  return (
    <Stage>
      {draw.data === undefined ? (
        draw.error === null ? (
          <Pending />
        ) : (
          <ErrorNotice error={draw.error} onRetry={() => void draw.refetch()} />
        )
      ) : (
        <Ceremony draw={draw.data} />
      )}
      <SessionEnded before={session} />
    </Stage>
  );
}

const WIDE = 1920;
const HIGH = 1080;

/** A projector shows the same picture at every resolution: the page is laid out for one and scaled to all. */
function Stage({ children }: { readonly children: ReactNode }) {
  const [scale, setScale] = useState(fit);
  useEffect(() => {
    const onResize = (): void => setScale(fit());
    addEventListener('resize', onResize);
    document.documentElement.classList.add('night');
    return () => {
      removeEventListener('resize', onResize);
      document.documentElement.classList.remove('night');
    };
  }, []);
  return (
    <main className="cer" style={{ zoom: scale, minHeight: Math.max(HIGH, innerHeight / scale) }}>
      {children}
    </main>
  );
}

/** Below half size nothing could be read; then the page scrolls. */
function fit(): number {
  return Math.max(0.5, Math.min(innerWidth / WIDE, innerHeight / HIGH));
}

function Ceremony({ draw }: { readonly draw: Draw }) {
  const say = useText(ceremonyTexts);
  const { checked, names, error, read } = useFrame(draw.id, draw.frameHash);
  const { verdict, error: bundleError } = useRecomputed(draw.id, draw.seed !== null);
  // How the show opens depends on what there was to see when this page came up.
  const [atFirst] = useState(draw.state);
  const reveals = draw.sources.flatMap(({ id, value }) => (value === null ? [] : [{ id, value }]));
  const revealKey = reveals.map(({ id, value }) => `${id}=${value}`).join('\n');
  const seed = useMemo(
    () => (checked === undefined ? null : seedFrom(checked.frame, reveals)),
    // oxlint-disable-next-line react/exhaustive-deps -- the reveals are new objects at each reading; their text is not
    [checked, revealKey],
  );
  const begin = atFirst === 'published' || atFirst === 'void' ? 'end' : atFirst === 'drawn' ? 'start' : 'play';
  return (
    <>
      <title>{`${say('title', { plan: draw.planTitle })} · 衡鉴 Hengjian`}</title>
      <ErrorNotice error={error ?? bundleError} />
      {verdict?.ok === true ? (
        <Played draw={draw} verdict={verdict} names={names} begin={begin}>
          <HashRows draw={draw} checked={checked} seed={seed} />
        </Played>
      ) : (
        <Before draw={draw} verdict={verdict} unread={read && checked === undefined}>
          <HashRows draw={draw} checked={checked} seed={seed} />
        </Before>
      )}
    </>
  );
}

const NOTHING: Moment = { line: 0, landed: 0, settled: 0, drawn: 0, assigned: 0, done: false };

/** Up to the seed; also where what came cannot be shown because it does not hold. */
function Before({
  draw,
  verdict,
  unread,
  children,
}: {
  readonly draw: Draw;
  readonly verdict: Verdict | undefined;
  readonly unread: boolean;
  readonly children: ReactNode;
}) {
  const say = useText(ceremonyTexts);
  return (
    <>
      <CeremonyHead draw={draw} />
      <CeremonySteps draw={draw} moment={undefined} />
      <PartyStrip sources={draw.sources} over={draw.state === 'void'} />
      {children}
      <div className="g">
        <FieldLines strata={draw.strata} lines={undefined} moment={NOTHING} />
        <div>
          <DrawnSide strata={draw.strata} drawn={[]} moment={NOTHING} maxLoad={0} />
          <Recheck draw={draw} />
        </div>
      </div>
      <output className="own">
        {unread && <b className="ne">{say('frameUnread')}</b>}
        {verdict?.ok === false && (
          <b className="ne">{say('ownFails', { code: verdict.failure.code, at: verdict.failure.at })}</b>
        )}
      </output>
      <HostBar draw={draw} show={undefined} seconds={0} onSeconds={() => undefined} />
    </>
  );
}

const USUAL_SECONDS = 75;

function Played({
  draw,
  verdict,
  names,
  begin,
  children,
}: {
  readonly draw: Draw;
  readonly verdict: Extract<Verdict, { ok: true }>;
  readonly names: Readonly<Record<string, string>>;
  readonly begin: 'end' | 'start' | 'play';
  readonly children: ReactNode;
}) {
  const [seconds, setSeconds] = useState(USUAL_SECONDS);
  const lines = useMemo(() => linesOf(verdict.draw), [verdict]);
  const pace = useMemo(
    () =>
      paceOf(
        lines.map(({ selected }) => selected.length),
        seconds,
      ),
    [lines, seconds],
  );
  const show = useShow(pace, begin);
  useShowKeys(show);
  const inspectors = useInspectorNames(draw.id);
  const drawn = useMemo(
    () => drawnOf(draw, verdict, lines, names, inspectors),
    [draw, verdict, lines, names, inspectors],
  );
  return (
    <>
      <CeremonyHead draw={draw} />
      <CeremonySteps draw={draw} moment={show.moment} />
      <PartyStrip sources={draw.sources} over={draw.state === 'void'} />
      {children}
      <div className="g">
        <FieldLines strata={draw.strata} lines={lines} moment={show.moment} />
        <div>
          <DrawnSide strata={draw.strata} drawn={drawn} moment={show.moment} maxLoad={verdict.draw.maxLoad} />
          <Recheck draw={draw} />
        </div>
      </div>
      <OwnWork draw={draw} unchecked={verdict.draw.unchecked} />
      <Announcer draw={draw} moment={show.moment} counts={pace.counts} />
      <HostBar draw={draw} show={show} seconds={seconds} onSeconds={setSeconds} />
    </>
  );
}

function Recheck({ draw }: { readonly draw: Draw }) {
  const count = draw.selected ?? draw.strata.reduce((sum, { quota }) => sum + quota, 0);
  return <RecheckCode address={`${location.origin}/d/${draw.code}`} count={count} published={draw.published} />;
}

/** Whose computing this is, and what it does not cover. */
function OwnWork({ draw, unchecked }: { readonly draw: Draw; readonly unchecked: readonly string[] }) {
  const say = useText(ceremonyTexts);
  const inLanguage = useBilingual();
  const fields = [...new Set(draw.strata.filter(({ id }) => unchecked.includes(id)).map(({ field }) => field))];
  return (
    <p className="own">
      {say('own')}{' '}
      {fields.length > 0 &&
        say('ownSealed', { fields: fields.map((field) => inLanguage(fieldName(field))).join(' · ') })}
    </p>
  );
}

/** Tells those who cannot see the lines when one is full; not every single landing. */
function Announcer({
  draw,
  moment,
  counts,
}: {
  readonly draw: Draw;
  readonly moment: Moment;
  readonly counts: readonly number[];
}) {
  const say = useText(ceremonyTexts);
  const inLanguage = useBilingual();
  const last = draw.strata[moment.line - 1];
  const words = moment.done
    ? say('showEnds', { count: moment.drawn })
    : last === undefined
      ? ''
      : say('landedLine', { field: inLanguage(fieldName(last.field)), count: counts[moment.line - 1] ?? 0 });
  return (
    <p className="vh" aria-live="polite">
      {words}
    </p>
  );
}
