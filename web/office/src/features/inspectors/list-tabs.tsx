import { useText } from '@hengjian/ui';
import { Link } from '@tanstack/react-router';
import { inspectorsTexts } from './inspectors-texts.ts';
import '../../registry/registry.css';

/** Inspectors and experts are two lists of one room. */
export function ListTabs() {
  const say = useText(inspectorsTexts);
  return (
    <nav className="tabs" aria-label={say('lists')}>
      <Link to="/inspectors" className="tab" activeProps={{ className: 'tab here', 'aria-current': 'page' }}>
        {say('inspectors')}
      </Link>
      <Link to="/experts" className="tab" activeProps={{ className: 'tab here', 'aria-current': 'page' }}>
        {say('experts')}
      </Link>
    </nav>
  );
}
