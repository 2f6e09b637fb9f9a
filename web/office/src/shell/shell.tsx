import { Notice, useBilingual, useText } from '@hengjian/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useRouteContext } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import { rememberLocale } from '../session/remember-locale.ts';
import { sessionQuery } from '../session/session.ts';
import { SessionEnded } from '../session/session-ended.tsx';
import { Drawer } from './drawer.tsx';
import { entriesFor } from './entry.ts';
import { FindBox } from './find-box.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Navigation } from './navigation.tsx';
import { Notifications } from './notifications.tsx';
import { PersonMenu } from './person-menu.tsx';
import { PrintFoot } from './print-foot.tsx';
import { shellTexts } from './shell-texts.ts';
import { Pending } from './states.tsx';

const FOLDED = 'hengjian.nav-folded';

export function Shell() {
  const say = useText(shellTexts);
  const inLanguage = useBilingual();
  const { entries: all } = useRouteContext({ from: '__root__' });
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [folded, setFolded] = useState(() => localStorage.getItem(FOLDED) === 'yes');
  const main = useFocusAfterNavigation();
  if (session === null) return null;
  const entries = entriesFor(session, all);
  const fold = (): void => {
    localStorage.setItem(FOLDED, folded ? 'no' : 'yes');
    setFolded(!folded);
  };
  return (
    <>
      <a className="vh" href="#main">
        {say('skip')}
      </a>
      <header className={folded ? 'hd folded' : 'hd'}>
        <Drawer session={session} entries={entries} />
        <Link className="logo" to="/">
          <i aria-hidden="true" lang="zh-CN">
            衡
          </i>
          <b>{say('product')}</b>
        </Link>
        <FindBox entries={entries} />
        <nav className="who" aria-label={say('identity')}>
          {session.demo && <span className="demo wide">{say('demo')}</span>}
          <span className="wide">{inLanguage(session.organisation.name)}</span>
          <span className="wide">
            <PersonMenu session={session} />
          </span>
          <Notifications />
          <LanguageSwitch onSwitch={rememberLocale} />
        </nav>
      </header>
      <div className={folded ? 'app folded' : 'app'}>
        <Navigation entries={entries} folded={folded} onFold={fold} />
        <main className="main" id="main" tabIndex={-1} ref={main}>
          {session.passwordTemporary && (
            <Notice>
              {say('temporary')} <Link to="/account">{say('account')}</Link>
            </Notice>
          )}
          <Suspense fallback={<Pending />}>
            <Outlet />
          </Suspense>
          <PrintFoot session={session} />
        </main>
      </div>
      <SessionEnded before={session} />
    </>
  );
}

/** A screen reader hears the new page, and Tab goes on from its top. Not on the first page and not on a changed filter. */
function useFocusAfterNavigation() {
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
