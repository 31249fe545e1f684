import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';

/** That it was stopped, and what that means. The keyboard arrives there: its button has gone. */
export function Stopped({ said }: { readonly said: string }) {
  const outcome = useFocusOnArrival<HTMLParagraphElement>();
  return (
    <p className="small" ref={outcome} tabIndex={-1}>
      {said}
    </p>
  );
}
