/** The program's mark; all other icons are Tabler's. */
export function LogoMark(props: { readonly size?: number }) {
  const size = props.size ?? 24;
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id="logo-ground" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#3b82f6" />
          <stop offset="1" stopColor="#5b5bd6" />
        </linearGradient>
      </defs>
      <rect width="32" height="32" rx="8.5" fill="url(#logo-ground)" />
      <path
        d="M8.5 11.5h5.25a2.75 2.75 0 0 1 2.75 2.75v3.5a2.75 2.75 0 0 0 2.75 2.75h4.25"
        fill="none"
        stroke="#fff"
        strokeWidth="2.25"
        strokeLinecap="round"
      />
      <circle cx="8.75" cy="11.5" r="2.75" fill="#fff" />
      <circle cx="23.25" cy="20.5" r="2.75" fill="#fff" />
    </svg>
  );
}
