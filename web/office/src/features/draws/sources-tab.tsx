import { Hash, StatusMark, useBilingual, useFormats, useText } from '@hengjian/ui';
import { drawTexts } from './draw-texts.ts';
import { commitmentOf } from './party/secret.ts';
import type { Draw, Source } from './procedure-view.ts';

/** Who brings chance into the draw, what each has promised, and what each has shown. */
export function SourcesTab({ draw }: { readonly draw: Draw }) {
  const say = useText(drawTexts);
  return (
    <div className="dt">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section className="scroll" aria-label={say('tabSources')} tabIndex={0}>
        <table className="t" aria-label={say('tabSources')}>
          <thead>
            <tr>
              <th scope="col">{say('source')}</th>
              <th scope="col">{say('commitment')}</th>
              <th scope="col">{say('reveal')}</th>
            </tr>
          </thead>
          <tbody>
            {draw.sources.map((source) => (
              <SourceRow key={source.id} source={source} over={draw.state === 'void'} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function SourceRow({ source, over }: { readonly source: Source; readonly over: boolean }) {
  const say = useText(drawTexts);
  const inLanguage = useBilingual();
  const formats = useFormats();
  const { name, kind, mine, commitment, committedAt, value, describe, at } = source;
  return (
    <tr>
      <td>
        <b>{inLanguage(name)}</b> {mine && <span className="demo">{say('own')}</span>}
        {describe !== null && <span className="o">{describe}</span>}
      </td>
      <td>
        {kind === 'published' ? (
          <>
            <StatusMark status="ok">{say('published')}</StatusMark>
            <span className="o">
              {at !== null && say('dueAt', { at: Number.isNaN(Date.parse(at)) ? at : formats.dateTime(at) })}
            </span>
          </>
        ) : commitment === null ? (
          <Missing over={over} />
        ) : (
          <>
            <StatusMark status="ok">
              {say('committed')} {committedAt !== null && formats.dateTime(committedAt)}
            </StatusMark>
            <span className="o">
              <Hash value={commitment} />
            </span>
          </>
        )}
      </td>
      <td>{value === null ? <Missing over={over} /> : <Shown source={source} />}</td>
    </tr>
  );
}

function Shown({ source: { kind, value, commitment, revealedAt } }: { readonly source: Source }) {
  const say = useText(drawTexts);
  const formats = useFormats();
  const fits = kind === 'published' || (value !== null && commitmentOf(value) === commitment);
  return (
    <>
      <StatusMark status={fits ? 'ok' : 'stop'}>
        {say('revealed')} {revealedAt !== null && formats.dateTime(revealedAt)}
        {kind === 'commit' && ` · ${say(fits ? 'matches' : 'differs')}`}
      </StatusMark>
      <span className="o">{kind === 'commit' ? <Hash value={value ?? ''} /> : <code>{value}</code>}</span>
    </>
  );
}

/** A word that has not come; in a void draw it is seen for good who did not give his. */
function Missing({ over }: { readonly over: boolean }) {
  const say = useText(drawTexts);
  return over ? (
    <StatusMark status="stop">{say('neverCame')}</StatusMark>
  ) : (
    <StatusMark status="wait">{say('waiting')}</StatusMark>
  );
}
