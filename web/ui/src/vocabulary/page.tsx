import type { ReactNode } from 'react';

export interface PageHeadProps {
  /** Also the title of the window. */
  readonly title: string;
  /** The way here, as links; the page itself is not among them. */
  readonly crumbs?: ReactNode;
  /** One line under or beside the title. */
  readonly sub?: ReactNode;
  readonly actions?: ReactNode;
}

export function PageHead({ title, crumbs, sub, actions }: PageHeadProps) {
  return (
    <>
      <title>{`${title} · 衡鉴 Hengjian`}</title>
      {crumbs !== undefined && <p className="crumb">{crumbs}</p>}
      <div className="top">
        <div>
          <h1>{title}</h1>
          {sub !== undefined && <p className="q s13">{sub}</p>}
        </div>
        {actions !== undefined && <div className="acts">{actions}</div>}
      </div>
    </>
  );
}

export interface SectionHeadProps {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly more?: ReactNode;
}

export function SectionHead({ title, note, more }: SectionHeadProps) {
  return (
    <div className="sec">
      <h2>{title}</h2>
      {note !== undefined && <span className="s12 qq">{note}</span>}
      {more !== undefined && <span className="more">{more}</span>}
    </div>
  );
}

/** Label and value, one pair a line. */
export function Pairs({ pairs }: { readonly pairs: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="kv">
      {pairs.flatMap(([label, value]) => [<dt key={`${label}-`}>{label}</dt>, <dd key={label}>{value}</dd>])}
    </dl>
  );
}
