import { useState } from 'react';

import type { Role } from '../../../shared/model/scheme.ts';
import { ROLES } from '../../../shared/model/scheme.ts';
import { firstRunWords } from '../../text/areas/first-run.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { TroubleText } from '../../ui/TroubleText.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import type { Step } from './steps.ts';

export interface RoleStepProps {
  readonly role: Role | null;
  readonly onRole: (role: Role) => void;
  readonly onGo: (step: Step) => void;
}

export function RoleStep({ role, onRole, onGo }: RoleStepProps) {
  const words = useWords(firstRunWords);
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const [missing, setMissing] = useState(false);
  return (
    <Page
      side="recto"
      labelledBy="step"
      bodyClass="stack stack--loose"
      folio={
        <>
          <Button
            kind="primary"
            onClick={() => {
              if (role === null) setMissing(true);
              else onGo('notice');
            }}
          >
            {words.next}
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              onGo('language');
            }}
          >
            {words.back}
          </Button>
        </>
      }
    >
      <h2 className="lead" id="step" ref={heading} tabIndex={-1}>
        {words.role.lead}
      </h2>
      <Choice
        legend={words.role.legend}
        legendHidden
        options={ROLES.map((value) => ({
          value,
          label: words.role.name[value],
          hint: words.role.who[value],
        }))}
        value={role}
        onChange={onRole}
      />
      {missing && role === null && (
        <Trouble alert>
          <TroubleText {...words.role.missing} />
        </Trouble>
      )}
      <p className="small">{words.role.hint}</p>
    </Page>
  );
}
