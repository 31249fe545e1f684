export interface BackLinkProps {
  readonly onGo: () => void;
  readonly children: string;
}

/** In a sentence: the way back to what the sentence is about. */
export function BackLink({ onGo, children }: BackLinkProps) {
  return (
    <a
      href="#decide"
      onClick={(event) => {
        event.preventDefault();
        onGo();
      }}
    >
      {children}
    </a>
  );
}
