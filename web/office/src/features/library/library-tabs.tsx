import { useText } from '@hengjian/ui';
import { Link } from '@tanstack/react-router';
import { libraryTexts } from './library-texts.ts';
import '../../registry/registry.css';
import './library.css';

/** Four lists of one room. */
export function LibraryTabs() {
  const say = useText(libraryTexts);
  const here = { className: 'tab here', 'aria-current': 'page' } as const;
  return (
    <nav className="tabs" aria-label={say('lists')}>
      <Link to="/library/standards" className="tab" activeProps={here}>
        {say('standards')}
      </Link>
      <Link to="/library/parameters" className="tab" activeProps={here}>
        {say('parameters')}
      </Link>
      <Link to="/library/versions" className="tab" activeProps={here}>
        {say('versions')}
      </Link>
      <Link to="/library/proposals" className="tab" activeProps={here}>
        {say('proposals')}
      </Link>
    </nav>
  );
}
