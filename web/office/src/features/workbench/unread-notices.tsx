import { api, apiQuery, ErrorNotice, SectionHead, useAction, useBilingual, useFormats, useText } from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { workbenchTexts } from './workbench-texts.ts';

const SHOWN = 5;

/** The newest unread notices; opening one reads it. All of them stand behind the word in the header. */
export function UnreadNotices() {
  const say = useText(workbenchTexts);
  const inLanguage = useBilingual();
  const formats = useFormats();
  const router = useRouter();
  const notices = useQuery(apiQuery('listNotifications', { query: { unread: true, limit: SHOWN } }));
  const read = useAction((notificationId: string) => api.markNotificationRead({ params: { notificationId } }), {
    refresh: ['listNotifications'],
  });
  return (
    <section>
      <SectionHead title={say('notices')} note={String(notices.data?.unread ?? '')} />
      <ErrorNotice error={notices.error ?? read.refused} />
      {notices.data?.items.length === 0 && <p className="s13 qq">{say('noNotices')}</p>}
      <ul className="wb-lines">
        {notices.data?.items.map(({ id, title, body, link, at }) => (
          <li key={id}>
            <span>
              <a
                href={`${router.basepath}${link}`}
                onClick={(event) => {
                  read.run(id);
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  router.history.push(`${router.basepath}${link}`);
                }}
              >
                {inLanguage(title)}
              </a>
              <small>{inLanguage(body)}</small>
            </span>
            <time className="s12 qq" dateTime={at}>
              {formats.dateTime(at).slice(5)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
