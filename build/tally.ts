/** Counts what a test run did, so that nothing is green in silence. */
import type { Reporter, TestCase, TestModule } from 'vitest/node';

interface Skipped {
  readonly name: string;
  readonly reason: string;
}

const NO_REASON = 'no reason given';

/** The first line says what was wrong; the stack stands higher up in the run's own output. */
function firstLine(errors: readonly { readonly message?: unknown }[]): string {
  const message = errors[0]?.message;
  return typeof message === 'string' ? (message.split('\n')[0] ?? '') : 'no error given';
}

export class Tally implements Reporter {
  #passed = 0;
  #failed = 0;
  readonly #skipped: Skipped[] = [];
  readonly #failures: string[] = [];

  /** A file or a suite that breaks outside its tests is a failure too, though no test says so. */
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    this.#fail('outside of any test', unhandled as readonly { message?: unknown }[]);
    for (const module of modules) {
      this.#fail(module.relativeModuleId, module.errors());
      for (const suite of module.children.allSuites()) this.#fail(suite.fullName, suite.errors());
      for (const test of module.children.allTests()) this.#count(test);
    }
  }

  #count(test: TestCase): void {
    const result = test.result();
    if (result.state === 'passed') this.#passed += 1;
    else if (result.state === 'skipped') {
      this.#skipped.push({ name: test.fullName, reason: result.note ?? NO_REASON });
    }
    // A test that was never run, because its file broke before, has not passed.
    else {
      this.#failed += 1;
      const where = `${test.module.relativeModuleId} > ${test.fullName}`;
      this.#failures.push(`failed: ${where}: ${firstLine(result.errors ?? [])}`);
    }
  }

  /** Each error of a file or a suite is a failure of its own. */
  #fail(where: string, errors: readonly { readonly message?: unknown }[]): void {
    this.#failed += errors.length;
    for (const error of errors) this.#failures.push(`failed: ${where}: ${firstLine([error])}`);
  }

  get counts(): Readonly<Record<'passed' | 'failed' | 'skipped', number>> {
    return { passed: this.#passed, failed: this.#failed, skipped: this.#skipped.length };
  }

  /** A run without a single passed test proves nothing and is not green. */
  isGreen(): boolean {
    return this.#failed === 0 && this.#passed > 0;
  }

  /** What failed and its first words, so that the end of a long log is enough to know it. */
  get failures(): readonly string[] {
    return this.#failures;
  }

  /** Skipped tests by name, then the counts, alone on the last line. */
  summary(): string {
    const { passed, failed, skipped } = this.counts;
    const names = this.#skipped.map(({ name, reason }) => `skipped: ${name} (${reason})`);
    const line = `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
    return [...names, line].join('\n');
  }
}
