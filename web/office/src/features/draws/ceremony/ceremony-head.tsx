import { ClauseTag, StatusMark, type Status, useBilingual, useFormats, useText } from '@hengjian/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { rememberLocale } from '../../../session/remember-locale.ts';
import { useSession } from '../../../session/use-session.ts';
import { LanguageSwitch } from '../../../shell/language-switch.tsx';
import { daysToOnSite, ON_SITE_CLAUSE } from '../due.ts';
import { type Draw, turnOf } from '../procedure-view.ts';
import { fieldName } from '../words.ts';
import { ceremonyTexts } from './ceremony-texts.ts';
import type { Moment } from './pace.ts';

export function CeremonyHead({ draw }: { readonly draw: Draw }) {
  const say = useText(ceremonyTexts);
  const inLanguage = useBilingual();
  const formats = useFormats();
  const { demo } = useSession();
  const turn = turnOf(draw);
  const days = daysToOnSite(draw);
  const due = { date: formats.date(draw.onSiteDeadline), days: Math.abs(days) };
  return (
    <header>
      <i aria-hidden="true" lang="zh-CN">
        衡
      </i>
      <h1>{say('title', { plan: draw.planTitle })}</h1>
      <div>
        <p>
          {say('facts', {
            number: draw.number,
            units: formats.number(draw.units),
            quota: draw.strata.reduce((sum, { quota }) => sum + quota, 0),
          })}
          {demo && <span className="sep">{say('demo')}</span>}
          <LanguageSwitch onSwitch={rememberLocale} />
        </p>
        <p>
          {turn.kind === 'nobody' ? (
            <b>{say(draw.state === 'void' ? 'isVoid' : 'nobody')}</b>
          ) : (
            <>
              {say('turn')}{' '}
              <b>{say('toDo', { names: formats.list(turn.names.map(inLanguage)), action: inLanguage(turn.action) })}</b>
            </>
          )}
          <span className="sep">{say(days < 0 ? 'late' : 'due', due)}</span>
          <ClauseTag clause={ON_SITE_CLAUSE} />
        </p>
      </div>
    </header>
  );
}

export function CeremonySteps({ draw, moment }: { readonly draw: Draw; readonly moment: Moment | undefined }) {
  const say = useText(ceremonyTexts);
  const inLanguage = useBilingual();
  const revealed = draw.sources.filter(({ value }) => value !== null).length;
  const drawn = draw.seed !== null;
  const falling = moment !== undefined && moment.line < draw.strata.length;
  const sending = moment !== undefined && !falling && !moment.done;
  const field = falling && moment.drawn + moment.landed > 0 ? draw.strata[moment.line]?.field : undefined;
  const steps: readonly (readonly [string, Status, string])[] = [
    ['seal', draw.frameHash !== null ? 'ok' : 'run', say('stepSeal')],
    [
      'reveal',
      revealed === draw.sources.length ? 'ok' : draw.state === 'revealing' ? 'run' : 'todo',
      say('stepReveal', { count: draw.sources.length }),
    ],
    ['seed', drawn ? 'ok' : revealed === draw.sources.length ? 'run' : 'todo', say('stepSeed')],
    [
      'fall',
      !drawn || moment === undefined ? 'todo' : falling ? 'run' : 'ok',
      field === undefined ? say('stepFall') : say('stepFallField', { field: inLanguage(fieldName(field)) }),
    ],
    ['assign', moment === undefined || falling ? 'todo' : sending ? 'run' : 'ok', say('stepAssign')],
    [
      'publish',
      draw.published ? 'ok' : moment?.done === true && draw.state === 'drawn' ? 'run' : 'todo',
      say('stepPublish'),
    ],
  ];
  const voided = draw.events.findLast(({ action }) => action === 'void');
  return (
    <>
      <ol className="steps" aria-label={say('steps')}>
        {steps.map(([id, status, label]) => (
          <li key={id} className={status === 'run' ? 'on' : undefined}>
            <StatusMark status={status}>{label}</StatusMark>
          </li>
        ))}
        <Clock>{(time) => say('hostedBy', { time, organiser: draw.organiser })}</Clock>
      </ol>
      {voided !== undefined && <p className="voided">{say('voidDraw', { reason: voided.reason ?? '' })}</p>}
    </>
  );
}

function Clock({ children }: { readonly children: (time: string) => ReactNode }) {
  const formats = useFormats();
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <li>{children(`${formats.date(now)} ${formats.time(now)}`)}</li>;
}
