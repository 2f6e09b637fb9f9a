/** An entry of a feed. Instants are ISO 8601; texts are plain. */
export interface FeedEntry {
  /** Never changes, and belongs to no other entry. */
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly link: string;
  readonly summary: string;
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly self: string;
  readonly link: string;
  readonly updated: string;
  readonly author: string;
  readonly entries: readonly FeedEntry[];
}

/** An Atom document (RFC 4287). */
export function writeAtom(feed: Feed): string {
  const entries = feed.entries.map(
    (entry) => `<entry>
<id>${escapeXml(entry.id)}</id>
<title>${escapeXml(entry.title)}</title>
<updated>${escapeXml(entry.updated)}</updated>
<link rel="alternate" href="${escapeXml(entry.link)}"/>
<summary>${escapeXml(entry.summary)}</summary>
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${escapeXml(feed.id)}</id>
<title>${escapeXml(feed.title)}</title>
<updated>${escapeXml(feed.updated)}</updated>
<author><name>${escapeXml(feed.author)}</name></author>
<link rel="self" href="${escapeXml(feed.self)}"/>
<link rel="alternate" href="${escapeXml(feed.link)}"/>
${entries.join('\n')}
</feed>
`;
}

const REPLACEMENTS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 has no place for are left out: one of them would make the whole feed unreadable. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"]/g, (character) => REPLACEMENTS[character] ?? '');
}
