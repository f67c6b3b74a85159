package org.wirecopy.enrich.reprocess;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.wirecopy.topics.kafka.FailureReason;
import org.wirecopy.topics.program.ClientLog;
import org.wirecopy.topics.program.KafkaVariables;

/** The program: {@code --language de --rate 50}. It may be stopped at any time and goes on then. */
public final class Reprocess {
  private Reprocess() {}

  /** Ends with 0, 1 where it failed, 2 where the arguments cannot be understood. */
  public static void main(String[] arguments) throws InterruptedException {
    ClientLog.silence();
    System.exit(run(List.of(arguments), System.getenv(), System.out, System.err));
  }

  static int run(
      List<String> words, Map<String, String> environment, PrintStream out, PrintStream err)
      throws InterruptedException {
    Arguments arguments;
    try {
      arguments = Arguments.of(words, environment);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println(Arguments.USAGE);
      return 2;
    }
    try (Run run = new Run(arguments, KafkaVariables.settings(environment), out)) {
      run.run();
      return 0;
    } catch (KafkaException | IllegalStateException e) {
      err.println(FailureReason.of(e));
      return 1;
    }
  }
}
