/** A heading of a sheet. `level` is its place among the page's headings. */
export function Heading({ level, label, help, isSection }: { level: number; label: string; help?: string | undefined; isSection?: boolean }) {
  const Tag = `h${Math.min(6, level)}` as 'h2';
  return (
    <div className="sheet-heading" data-section={isSection || undefined}>
      <Tag dir="auto">{label}</Tag>
      {help && (
        <p className="sheet-help" dir="auto">
          {help}
        </p>
      )}
    </div>
  );
}
