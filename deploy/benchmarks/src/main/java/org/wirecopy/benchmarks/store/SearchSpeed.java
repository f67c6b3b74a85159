package org.wirecopy.benchmarks.store;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.wirecopy.benchmarks.QuietLog;
import org.wirecopy.benchmarks.ServiceProcess;

/**
 * How long the store takes to answer questions of each kind, asked by several at once over HTTP,
 * next to fetching one article by its id.
 */
final class SearchSpeed {
  private static final int MAX_START_SECONDS = 240;

  private final ServiceProcess store;
  private final ExecutorService clients;
  private final int requests;

  private SearchSpeed(ServiceProcess store, ExecutorService clients, int requests) {
    this.store = store;
    this.clients = clients;
    this.requests = requests;
  }

  /**
   * Measures and prints.
   *
   * @param arguments folder of a database that was filled, folder {@code quarkus-app} of the store,
   *     clients (4), requests of each kind (100), a regular expression of the kinds (all)
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    Path folder = Path.of(arguments[0]);
    int clients = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 4;
    int requests = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 100;
    Pattern kinds = Pattern.compile(arguments.length > 4 ? arguments[4] : "");
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try (StoreDatabase database = StoreDatabase.open(folder)) {
      ServiceProcess store = start(Path.of(arguments[1]), database, folder);
      try {
        new SearchSpeed(store, threads, requests).run(kinds);
      } finally {
        store.kill();
      }
    } finally {
      threads.shutdown();
    }
    System.exit(0);
  }

  /** Alone with its database: there is no Kafka. */
  static ServiceProcess start(Path application, StoreDatabase database, Path folder)
      throws Exception {
    ServiceProcess store =
        StoreProcess.start(
            application, "127.0.0.1:1", database.server(), Map.of(), folder.resolve("store.log"));
    long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(MAX_START_SECONDS);
    while (store
        .get("/api/articles?limit=1")
        .filter(answer -> answer.statusCode() == 200)
        .isEmpty()) {
      if (!store.isAlive() || System.nanoTime() > last) {
        throw new IllegalStateException(
            "the store does not answer: " + folder.resolve("store.log"));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return store;
  }

  private void run(Pattern kinds) throws Exception {
    System.out.printf(
        "%-46s %8s %8s %8s %7s%n", "kind of question", "median", "p95", "longest", "failed");
    List<Questions.Kind> asked =
        Questions.all().stream().filter(kind -> kinds.matcher(kind.name()).find()).toList();
    // A store that has just started compiles what the first questions need.
    for (Questions.Kind kind : asked) {
      measure(kind, kind.addresses().size());
    }
    for (Questions.Kind kind : asked) {
      measure(kind, Math.min(requests, 2 * kind.addresses().size()));
      print(kind.name(), measure(kind, requests));
    }
  }

  private record Times(double median, double p95, double longest, int failed) {}

  private Times measure(Questions.Kind kind, int count) throws Exception {
    List<Future<Double>> asked = new ArrayList<>();
    AtomicInteger failed = new AtomicInteger();
    for (int i = 0; i < count; i++) {
      String address = kind.addresses().get(i % kind.addresses().size());
      Callable<Double> ask =
          () -> {
            long began = System.nanoTime();
            if (store.get(address).map(HttpResponse::statusCode).orElse(0) != 200) {
              failed.incrementAndGet();
            }
            return (System.nanoTime() - began) / 1e6;
          };
      asked.add(clients.submit(ask));
    }
    double[] millis = new double[count];
    for (int i = 0; i < count; i++) {
      millis[i] = asked.get(i).get();
    }
    Arrays.sort(millis);
    return new Times(
        millis[count / 2],
        millis[(int) Math.ceil(count * 0.95) - 1],
        millis[count - 1],
        failed.get());
  }

  private static void print(String name, Times times) {
    System.out.printf(
        Locale.ROOT,
        "%-46s %8.1f %8.1f %8.1f %7d%n",
        name,
        times.median(),
        times.p95(),
        times.longest(),
        times.failed());
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
