import { isWithin } from '@hengjian/regulation-inspection';
import { SectionHead, StatusMark, useBilingual, useFormats, useText } from '@hengjian/ui';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../session/use-session.ts';
import { type Draw, funnelOf, type Plan } from './matters.ts';
import { stateWords } from './matter-table.tsx';
import { OfficeLink } from './office-link.tsx';
import { workbenchTexts } from './workbench-texts.ts';

interface YearProps {
  readonly year: number;
  readonly plans: readonly Plan[];
  readonly draws: readonly Draw[];
}

/** Planned, drawn, published; below the figures the plans they are made of. */
export function YearSoFar({ year, plans, draws }: YearProps) {
  const say = useText(workbenchTexts);
  const inLanguage = useBilingual();
  const { number } = useFormats();
  // Plans from above are shown too, but their draws are not everybody's to see: only what is seen whole is counted.
  const { region } = useSession().organisation;
  const own = plans.filter((plan) => isWithin(plan.region, region));
  return (
    <section>
      <SectionHead
        title={say('funnel', { year })}
        more={
          <Link to="/plans" search={{ year }}>
            {say('toPlans')}
          </Link>
        }
      />
      {own.length > 0 && (
        <>
          <Bars plans={own} draws={draws} />
          <p className="s12 qq">{say('funnelNote')}</p>
        </>
      )}
      <ul className="wb-lines" aria-label={say('plansOf')}>
        {plans.map(({ id, title, state, total, code }) => (
          <li key={id}>
            <span>
              <OfficeLink to={`/plans/${id}`}>{title}</OfficeLink>
              <small>
                {code} · {say('planLine', { total: number(total) })}
              </small>
            </span>
            <StatusMark
              status={state === 'published' || state === 'closed' ? 'ok' : state === 'draft' ? 'todo' : 'run'}
            >
              {inLanguage(stateWords('plan', state))}
            </StatusMark>
          </li>
        ))}
      </ul>
    </section>
  );
}

const WIDTH = 210;
const LEFT = 72;

function Bars({ plans, draws }: Omit<YearProps, 'year'>) {
  const say = useText(workbenchTexts);
  const { number } = useFormats();
  const funnel = funnelOf(plans, draws);
  const most = Math.max(funnel.planned, funnel.drawn, 1);
  const bars = (['planned', 'drawn', 'published'] as const).map((key, index, keys) => ({
    key,
    value: funnel[key],
    short: index === 0 ? 0 : funnel[keys[index - 1] ?? key] - funnel[key],
    y: index * 28,
  }));
  return (
    <svg
      className="funnel"
      viewBox="0 0 372 84"
      fontSize="12"
      role="img"
      aria-label={say('funnelLabel', { ...funnel })}
    >
      {bars.map(({ key, value, short, y }) => (
        <g key={key}>
          <text x="0" y={y + 20} fill="var(--ink3)">
            {say(key)}
          </text>
          <path d={`M${LEFT} ${y + 8}h${((WIDTH * value) / most).toFixed(1)}v16H${LEFT}z`} fill="var(--teal)" />
          <text x="372" y={y + 20} fill="var(--ink)" textAnchor="end">
            {short > 0 && <tspan fill="var(--ink3)">{`${say('short', { count: number(short) })}  `}</tspan>}
            <tspan fontWeight="600" fontSize="13">
              {number(value)}
            </tspan>
          </text>
        </g>
      ))}
    </svg>
  );
}
