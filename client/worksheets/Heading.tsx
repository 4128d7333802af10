/** A heading of a sheet. `level` is its place among the page's headings. */
export function Heading({ level, label, help }: { level: number; label: string; help?: string | undefined }) {
  const Tag = `h${Math.min(6, level)}` as 'h2';
  return (
    <div className="sheet-heading">
      <Tag>{label}</Tag>
      {help && <p className="sheet-help">{help}</p>}
    </div>
  );
}
