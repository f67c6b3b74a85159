package org.wirecopy.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line. */
@Command(
    name = "deploy/local/run",
    description =
        "Watches a folder and turns the files in it into articles on Kafka and in Postgres, all on"
            + " this machine.",
    footer = {
      "",
      "Exit codes: 0 all is stored and nothing was rejected; 3 something was rejected;",
      "1 failure; 2 the command line cannot be understood.",
      "More in deploy/local/README.md."
    },
    sortOptions = false,
    showDefaultValues = true,
    mixinStandardHelpOptions = true,
    version = "wirecopy 0.1.0-SNAPSHOT")
final class RunCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;
  private final Installation installation = Installation.ofSystemProperties();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Folder to watch. Default: seeds.")
  Path folder;

  @Option(
      names = "--once",
      description =
          "Take what the first full scan finds, stop when all of it is stored or rejected.")
  boolean once;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "With --once: write every stored article as one JSON line.")
  Path report;

  @Option(names = "--reset", description = "Forget the data first.")
  boolean reset;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory that keeps everything. Default: deploy/local/data.")
  Path data;

  @Option(
      names = "--inbox",
      paramLabel = "NAME",
      defaultValue = "news",
      description = "The folder's name on the topics.")
  String inbox;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Web page and API; ingest and enrich take the two ports after it.")
  int httpPort;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description = "Kafka.")
  int kafkaPort;

  @Option(
      names = "--postgres-port",
      paramLabel = "PORT",
      defaultValue = "5432",
      description = "Postgres.")
  int postgresPort;

  @Option(
      names = "--topics-replaced",
      paramLabel = "HOW",
      description =
          "How to go on where topics were replaced or cut under a service: read-again or accept.")
  String topicsReplaced;

  @Option(
      names = "--give-up-after",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "With --once: fail when nothing has moved for so long.")
  int giveUpAfterSeconds;

  @Option(
      names = "--without",
      paramLabel = "SERVICE",
      showDefaultValue = CommandLine.Help.Visibility.NEVER,
      description =
          "Leave out ingest, enrich or store, which you start from an IDE or in dev mode; says with"
              + " which settings. May be repeated.")
  Set<Part> without = EnumSet.noneOf(Part.class);

  RunCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws Exception {
    RunOptions options =
        new RunOptions(
            folder == null ? installation.seeds() : folder,
            inbox,
            data == null ? installation.data() : data,
            once,
            Optional.ofNullable(report),
            reset,
            new Ports(httpPort, kafkaPort, postgresPort),
            Optional.ofNullable(topicsReplaced),
            Duration.ofSeconds(giveUpAfterSeconds),
            without);
    return new LocalRun(options, installation, out, err).run();
  }
}
