import { Fragment } from 'react';

/** Words of a copy, exactly; what was put in stands out. */
export function ExactText({ text }: { readonly text: string }) {
  return (
    <pre className="prose release-exact" dir="auto">
      {text.split(/(\[[^[\]\n]{1,200}\])/u).map((piece, at) =>
        at % 2 === 1 ? (
          <span className="put" key={at}>
            {piece}
          </span>
        ) : (
          <Fragment key={at}>{piece}</Fragment>
        ),
      )}
    </pre>
  );
}
