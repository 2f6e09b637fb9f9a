/** The signed note itself, byte for byte, as a file to keep: what any tool for C2SP checkpoints reads. */
export function headFile(head: { readonly note: string; readonly treeSize: number }, day: string) {
  return {
    href: `data:text/plain;charset=utf-8,${encodeURIComponent(head.note)}`,
    download: `hengjian-log-${day}-${head.treeSize}.txt`,
  };
}
