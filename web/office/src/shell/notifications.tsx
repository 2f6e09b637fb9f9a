import { api, apiQuery, ErrorNotice, useAction, useBilingual, useFormats, useText } from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { shellTexts } from './shell-texts.ts';

const EVERY_MINUTE = 60_000;

/** Called by its name and its count; a bell alone would say neither. */
export function Notifications() {
  const say = useText(shellTexts);
  const inLanguage = useBilingual();
  const formats = useFormats();
  const router = useRouter();
  const notices = useQuery({ ...apiQuery('listNotifications', {}), refetchInterval: EVERY_MINUTE });
  const read = useAction((notificationId: string) => api.markNotificationRead({ params: { notificationId } }), {
    refresh: ['listNotifications'],
  });
  const unread = notices.data?.unread ?? 0;
  return (
    <DialogTrigger>
      <Button className="sw plain" aria-label={say('notificationsUnread', { count: unread })}>
        {say('notifications')} {unread > 0 && <b className="count">{unread}</b>}
      </Button>
      <Popover className="pop notices" placement="bottom end" offset={8}>
        <Dialog className="clause-pop" aria-label={say('notifications')}>
          {({ close }) => (
            <>
              <h2>{say('notifications')}</h2>
              <ErrorNotice error={notices.error ?? read.refused} />
              {notices.data?.items.length === 0 && <p className="qq">{say('notificationsNone')}</p>}
              <ol>
                {notices.data?.items.map((notice) => (
                  <li key={notice.id} className={notice.readAt === null ? 'new' : undefined}>
                    <time dateTime={notice.at}>{formats.dateTime(notice.at)}</time>
                    {notice.readAt === null && <span className="st st-todo s12">{say('unread')}</span>}
                    <a
                      href={`${router.basepath}${notice.link}`}
                      onClick={(event) => {
                        if (notice.readAt === null) read.run(notice.id);
                        if (event.ctrlKey || event.metaKey) return;
                        event.preventDefault();
                        router.history.push(`${router.basepath}${notice.link}`);
                        close();
                      }}
                    >
                      {inLanguage(notice.title)}
                    </a>
                    <span className="o">{inLanguage(notice.body)}</span>
                    {notice.readAt === null && (
                      <Button className="btn btn-link btn-s" isDisabled={read.busy} onPress={() => read.run(notice.id)}>
                        {say('markRead')}
                      </Button>
                    )}
                  </li>
                ))}
              </ol>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
