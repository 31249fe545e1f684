/** The story as a list of steps, each timed, the first failure told and the rest left out. */

export interface StepReport {
  readonly step: string;
  readonly ok: boolean;
  readonly milliseconds: number;
}

export class Story {
  readonly #steps: StepReport[] = [];
  readonly #say: (line: string) => void;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  get steps(): readonly StepReport[] {
    return this.#steps;
  }

  /** @throws what the step threw, after noting it: the story cannot go on from there. */
  async tell<T>(step: string, act: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const note = (ok: boolean): void => {
      const milliseconds = Math.round(performance.now() - began);
      this.#steps.push({ step, ok, milliseconds });
      this.#say(`${ok ? 'done  ' : 'FAILED'} ${step} (${(milliseconds / 1000).toFixed(1)} s)`);
    };
    try {
      const result = await act();
      note(true);
      return result;
    } catch (error) {
      note(false);
      throw error;
    }
  }
}
