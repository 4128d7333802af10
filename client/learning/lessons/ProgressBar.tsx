/** How much of something is done, drawn; the words beside it say the same. */
export function ProgressBar({ share }: { share: number }) {
  return (
    <div className="lesson-bar-outer" aria-hidden>
      <div className="lesson-bar-inner" style={{ inlineSize: `${Math.round(share * 100)}%` }} />
    </div>
  );
}
