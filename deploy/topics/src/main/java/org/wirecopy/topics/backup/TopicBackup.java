package org.wirecopy.topics.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.wirecopy.topics.program.ClientLog;
import org.wirecopy.topics.program.KafkaVariables;

/**
 * The program: {@code export FILE [TOPIC ...]} or {@code import FILE}. {@link KafkaVariables} say
 * where.
 */
public final class TopicBackup {
  /**
   * What cannot be made anew from anything else. Receipts come first: one without its articles
   * would say that a file has been read that is not in the copy. Takedowns come last, so that none
   * is missing for an article that is.
   */
  static final List<String> TOPICS =
      List.of("ingest.files", "articles.ingested", "articles.takedowns");

  private static final String USAGE =
      "export FILE [TOPIC ...] (default: %s), or import FILE; KAFKA_BOOTSTRAP_SERVERS says where"
          .formatted(String.join(" ", TOPICS));

  private TopicBackup() {}

  /** Ends with 0, 1 where it failed, 2 where the arguments cannot be understood. */
  public static void main(String[] arguments) {
    ClientLog.silence();
    System.exit(run(List.of(arguments), System.getenv(), System.out, System.err));
  }

  static int run(
      List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
    String action = arguments.isEmpty() ? "" : arguments.get(0);
    boolean exports = action.equals("export") && arguments.size() >= 2;
    if (!exports && !(action.equals("import") && arguments.size() == 2)) {
      err.println(USAGE);
      return 2;
    }
    Path file = Path.of(arguments.get(1)).toAbsolutePath();
    Map<String, Object> kafka = KafkaVariables.settings(environment);
    try {
      if (exports) {
        List<String> topics =
            arguments.size() == 2 ? TOPICS : arguments.subList(2, arguments.size());
        out.printf("%d records are in %s%n", new TopicExport(kafka).write(file, topics), file);
      } else {
        out.printf("%d records of %s are restored%n", new TopicImport(kafka).fill(file), file);
      }
      return 0;
    } catch (IOException | KafkaException | IllegalArgumentException e) {
      err.println(e.getCause() == null ? e.getMessage() : e.getMessage() + ": " + e.getCause());
      return 1;
    }
  }
}
