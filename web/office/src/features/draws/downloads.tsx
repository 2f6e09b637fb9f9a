import { address, Menu, useText } from '@hengjian/ui';
import { useSession } from '../../session/use-session.ts';
import { drawTexts } from './draw-texts.ts';
import type { Draw } from './procedure-view.ts';

/** Files to check the draw with, named by its public code. */
export function Downloads({ draw }: { readonly draw: Draw }) {
  const say = useText(drawTexts);
  const { permissions } = useSession();
  const params = { id: draw.id };
  const files = [
    ...(draw.frameHash === null
      ? []
      : [{ id: 'frame', label: say('frameFile'), at: address.getDrawFrame({ params }), name: `${draw.code}-frame` }]),
    ...(draw.seed === null
      ? []
      : [{ id: 'public', label: say('bundlePublic'), at: address.getDrawBundle({ params }), name: draw.code }]),
    ...(draw.seed === null || !permissions.includes('draw.auditor-bundle.read')
      ? []
      : [
          {
            id: 'auditor',
            label: say('bundleAuditor'),
            note: say('bundleWhy'),
            at: address.getAuditorBundle({ params }),
            name: `${draw.code}-auditor`,
          },
        ]),
  ];
  if (files.length === 0) return null;
  return (
    <Menu
      trigger={say('downloads')}
      entries={files.map(({ at, name, ...entry }) => ({ ...entry, onAction: () => download(at, `${name}.json`) }))}
    />
  );
}

function download(href: string, name: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
}
