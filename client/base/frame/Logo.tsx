/** A fire in a hearth, as plain as it goes. The name stands beside it. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 32 32" fill="none">
      <path d="M3 29V15C3 7.8 8.8 2 16 2s13 5.8 13 13v14" stroke="var(--mantine-color-pine-6)" strokeWidth="3" strokeLinecap="round" />
      <path d="M16 9c1 4 6 6 6 12a6 6 0 0 1-12 0c0-3 1.5-4.500 3-6 .5 1.5 1 2 2 2.500C14.5 14 15 11 16 9z" fill="var(--mantine-color-clay-5)" />
    </svg>
  );
}
