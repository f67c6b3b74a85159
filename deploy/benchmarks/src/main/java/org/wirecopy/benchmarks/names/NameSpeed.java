package org.wirecopy.benchmarks.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wirecopy.benchmarks.Lines;
import org.wirecopy.enrich.entity.EntityFinder;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.NinjsItem;

/**
 * Articles a second of CPU time that the enricher's stage for entities reads, next to another
 * engine as it is and to our engine alone: on unrelated articles, and on a stream of which a third
 * are duplicates of earlier ones. They take turns, so that what else the machine does touches all
 * alike.
 */
final class NameSpeed {
  private static final String TAG = "en";
  private static final int TURN = 25;
  private static final int MAX_CHARS = 100_000;
  private static final int SEEN_CHARS = 4_000_000;

  private NameSpeed() {}

  /**
   * Prints one row for each kind of stream.
   *
   * @param arguments articles, one ninjs item a line, those whose URI holds {@code ~} left out; how
   *     many of them; the class of the other engine, an {@link EntityExtractor}
   */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    if (arguments.length != 3) {
      System.err.println("Arguments: ARTICLES.ndjson[.gz] HOW_MANY ENGINE");
      System.exit(2);
    }
    int count = Integer.parseInt(arguments[1]);
    List<String> texts =
        Lines.of(Path.of(arguments[0])).stream()
            .map(line -> ContractJson.read(line.getBytes(UTF_8), NinjsItem.class))
            .filter(item -> item.uri().indexOf('~') < 0)
            .limit(count)
            .map(NinjsItem::mainText)
            .toList();
    List<String> copied = new ArrayList<>();
    for (String text : texts) {
      copied.add(text);
      if (copied.size() % 3 == 2) {
        copied.add(copied.get(copied.size() / 2));
      }
    }
    EntityExtractor engine = Engines.reading(TAG);
    EntityExtractor other =
        Class.forName(arguments[2])
            .asSubclass(EntityExtractor.class)
            .getConstructor()
            .newInstance();
    run("warm-up", other, engine, texts.subList(0, Math.min(200, texts.size())));
    run("unrelated", other, engine, texts);
    run("a third are duplicates", other, engine, copied);
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.printf(Locale.ROOT, "heap in use at the end: %d MB%n", heap >> 20);
  }

  private static void run(
      String name, EntityExtractor other, EntityExtractor engine, List<String> texts) {
    EntityFinder finder = new EntityFinder(List.of(engine), MAX_CHARS, SEEN_CHARS);
    long bare = 0;
    long ours = 0;
    long stage = 0;
    for (int from = 0; from < texts.size(); from += TURN) {
      List<String> turn = texts.subList(from, Math.min(texts.size(), from + TURN));
      bare += cpu(() -> turn.forEach(text -> other.extract(text, TAG)));
      ours += cpu(() -> turn.forEach(text -> engine.extract(text, TAG)));
      stage += cpu(() -> turn.forEach(text -> finder.find(text, TAG)));
    }
    System.out.printf(
        Locale.ROOT,
        "%-22s %5d articles: other %4.0f/s, our engine %4.0f/s, stage %4.0f/s, %.1f times the other;"
            + " %d of %d sentences seen before%n",
        name,
        texts.size(),
        texts.size() * 1e9 / bare,
        texts.size() * 1e9 / ours,
        texts.size() * 1e9 / stage,
        bare / (double) stage,
        finder.seen().hits(),
        finder.seen().hits() + finder.seen().misses());
  }

  private static long cpu(Runnable work) {
    long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
  }
}
