package org.wirecopy.local;

/** What the command's caller learns. Bad usage is 2, as picocli has it. */
final class ExitCode {
  /** With {@code --once}: the sums balance and nothing was rejected. */
  static final int DONE = 0;

  static final int FAILED = 1;

  /** With {@code --once}: the sums balance, and something was rejected. */
  static final int REJECTED = 3;

  private ExitCode() {}
}
