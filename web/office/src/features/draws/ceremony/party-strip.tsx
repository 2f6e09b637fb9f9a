import { Hash, StatusMark, useBilingual, useFormats, useText } from '@hengjian/ui';
import { commitmentOf } from '../party/secret.ts';
import type { Source } from '../procedure-view.ts';
import { ceremonyTexts } from './ceremony-texts.ts';

/** The sources in frame order; each fills as its word comes in. That a secret fits its commitment is computed here. */
export function PartyStrip({
  sources,
  over,
}: {
  readonly sources: readonly Source[];
  /** The draw is void: what has not come will never come. */
  readonly over: boolean;
}) {
  return (
    <div className="par" style={{ gridTemplateColumns: `repeat(${Math.max(3, sources.length)},minmax(0,1fr))` }}>
      {sources.map((source) =>
        source.kind === 'commit' ? (
          <Committed key={source.id} source={source} over={over} />
        ) : (
          <Published key={source.id} source={source} over={over} />
        ),
      )}
    </div>
  );
}

function Committed({ source, over }: { readonly source: Source; readonly over: boolean }) {
  const say = useText(ceremonyTexts);
  const inLanguage = useBilingual();
  const { name, commitment, committedAt, value, revealedAt } = source;
  const matches = value === null ? undefined : commitmentOf(value) === commitment;
  return (
    <div>
      <h2>{inLanguage(name)}</h2>
      <Line over={over} word={say('commitment')} at={committedAt} value={commitment} digits />
      <Line over={over} word={say('reveal')} at={revealedAt} value={value} digits seconds />
      <p className={matches === false ? 'ne' : 'eq'}>
        {matches === undefined ? ' ' : say(matches ? 'matches' : 'differs')}
      </p>
    </div>
  );
}

function Published({ source, over }: { readonly source: Source; readonly over: boolean }) {
  const say = useText(ceremonyTexts);
  const inLanguage = useBilingual();
  const formats = useFormats();
  const { name, at, value, revealedAt, describe } = source;
  const due = at === null || Number.isNaN(Date.parse(at)) ? (at ?? '') : formats.dateTime(at).slice(5);
  return (
    <div title={describe ?? undefined}>
      <h2>{inLanguage(name)}</h2>
      <p>
        <StatusMark status="ok">{say('agreed')}</StatusMark>
        {say('inFrame', { at: due })}
      </p>
      <Line over={over} word={say('published')} at={revealedAt} value={value} seconds />
      <p className="eq">{value === null ? ' ' : say('public')}</p>
    </div>
  );
}

function Line({
  word,
  over,
  at,
  value,
  digits = false,
  seconds = false,
}: {
  readonly word: string;
  readonly over: boolean;
  readonly at: string | null;
  readonly value: string | null;
  /** The value is hexadecimal: its first eight digits are enough to follow it. */
  readonly digits?: boolean;
  readonly seconds?: boolean;
}) {
  const say = useText(ceremonyTexts);
  const formats = useFormats();
  if (value === null)
    return (
      <p className="open">
        <StatusMark status={over ? 'end' : 'wait'}>{word}</StatusMark>
        {say(over ? 'neverCame' : 'waiting')}
      </p>
    );
  const time =
    at === null ? '' : seconds ? `${formats.monthDay(at)} ${formats.time(at)}` : formats.dateTime(at).slice(5);
  return (
    <p>
      <StatusMark status="ok">{word}</StatusMark>
      <span className="when">{time}</span>
      <code title={value}>{digits ? <Hash value={value.slice(0, 8)} copy={false} /> : value}</code>
      {digits && <i aria-hidden="true">…</i>}
    </p>
  );
}
