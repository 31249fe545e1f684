/** Counts what a test run did, so that nothing is green in silence. */
import type { Reporter, TestCase, TestModule } from 'vitest/node';

interface Skipped {
  readonly name: string;
  readonly reason: string;
}

const NO_REASON = 'no reason given';

export class Tally implements Reporter {
  #passed = 0;
  #failed = 0;
  readonly #skipped: Skipped[] = [];

  /** A file or a suite that breaks outside its tests is a failure too, though no test says so. */
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    this.#failed += unhandled.length;
    for (const module of modules) {
      this.#failed += module.errors().length;
      for (const suite of module.children.allSuites()) this.#failed += suite.errors().length;
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
    else this.#failed += 1;
  }

  get counts(): Readonly<Record<'passed' | 'failed' | 'skipped', number>> {
    return { passed: this.#passed, failed: this.#failed, skipped: this.#skipped.length };
  }

  /** A run without a single passed test proves nothing and is not green. */
  isGreen(): boolean {
    return this.#failed === 0 && this.#passed > 0;
  }

  /** Skipped tests by name, then the counts, alone on the last line. */
  summary(): string {
    const { passed, failed, skipped } = this.counts;
    const names = this.#skipped.map(({ name, reason }) => `skipped: ${name} (${reason})`);
    const line = `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
    return [...names, line].join('\n');
  }
}
