import { Hash, Pairs, SectionHead, StatusMark, useBilingual, useFormats, useText } from '@hengjian/ui';
import { drawTexts } from './draw-texts.ts';
import type { Draw } from './procedure-view.ts';
import { useFrame } from './use-draw.ts';
import { fieldName, leftOutName } from './words.ts';

/** What was frozen: the lists, whoever is not in them and why, the frame, and where both stand in the log. */
export function ListsTab({ draw }: { readonly draw: Draw }) {
  const say = useText(drawTexts);
  const inLanguage = useBilingual();
  const formats = useFormats();
  const { checked } = useFrame(draw.id, draw.frameHash);
  return (
    <>
      <Pairs
        pairs={[
          [say('snapshot'), <Hash key="lists" value={draw.snapshotHash} />],
          [say('units'), say('unitsCount', { count: formats.number(draw.units) })],
          [say('inspectors'), say('peopleCount', { count: formats.number(draw.inspectors) })],
          [say('conflicts'), say('conflictsCount', { count: draw.conflicts })],
          [
            say('frame'),
            draw.frameHash === null ? (
              <StatusMark key="frame" status="todo">
                {say('frameNone')}
              </StatusMark>
            ) : (
              <div key="frame">
                <Hash value={draw.frameHash} />
                {checked !== undefined && (
                  <p className="s12">
                    <StatusMark status={checked.asShown ? 'ok' : 'stop'}>
                      {say(checked.asShown ? 'frameOwn' : 'frameOther')}
                    </StatusMark>
                  </p>
                )}
                <Place place={draw.frameLog} />
              </div>
            ),
          ],
          [
            say('seed'),
            draw.seed === null ? (
              <StatusMark key="seed" status="todo">
                {say('seedNone')}
              </StatusMark>
            ) : (
              <div key="seed">
                <Hash value={draw.seed} />
                <Place place={draw.resultLog} />
              </div>
            ),
          ],
        ]}
      />
      <div className="two-lists">
        <section>
          <SectionHead title={say('strata')} />
          <Strata strata={draw.strata} />
        </section>
        <section>
          <SectionHead title={say('leftOut')} />
          {draw.leftOut.length === 0 ? (
            <p className="q s13">{say('leftOutNone')}</p>
          ) : (
            <Pairs
              pairs={draw.leftOut.map(({ list, reason, count }) => [
                say(list === 'institutions' ? 'leftOutInstitutions' : 'leftOutInspectors', {
                  reason: inLanguage(leftOutName(list, reason)),
                }),
                formats.number(count),
              ])}
            />
          )}
        </section>
      </div>
    </>
  );
}

function Place({ place }: { readonly place: Draw['frameLog'] }) {
  const say = useText(drawTexts);
  const formats = useFormats();
  return (
    <p className="s12 q">
      {place === null ? (
        <StatusMark status="wait">{say('logWaiting')}</StatusMark>
      ) : (
        say('logPlace', {
          leaf: formats.number(place.leafIndex + 1),
          at: formats.dateTime(place.at),
          size: formats.number(place.treeSize),
        })
      )}
    </p>
  );
}

function Strata({ strata }: { readonly strata: Draw['strata'] }) {
  const say = useText(drawTexts);
  const inLanguage = useBilingual();
  const formats = useFormats();
  const methodOf = (method: string): string =>
    method === 'equal' || method === 'pareto' || method === 'systematic' ? say(`method-${method}`) : method;
  return (
    <div className="dt">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section className="scroll" aria-label={say('strata')} tabIndex={0}>
        <table className="t" aria-label={say('strata')}>
          <thead>
            <tr>
              <th scope="col">{say('field')}</th>
              <th scope="col">{say('part')}</th>
              <th scope="col">{say('method')}</th>
              <th scope="col" className="r">
                {say('listed')}
              </th>
              <th scope="col" className="r">
                {say('taken')}
              </th>
            </tr>
          </thead>
          <tbody>
            {strata.map(({ id, field, arm, method, units, quota }) => (
              <tr key={id}>
                <td>{inLanguage(fieldName(field))}</td>
                <td>{say(`arm-${arm}`)}</td>
                <td>{methodOf(method)}</td>
                <td className="r">{formats.number(units)}</td>
                <td className="r">{formats.number(quota)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
