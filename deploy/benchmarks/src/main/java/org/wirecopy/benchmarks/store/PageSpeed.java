package org.wirecopy.benchmarks.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.wirecopy.benchmarks.QuietLog;
import org.wirecopy.benchmarks.ServiceProcess;
import org.wirecopy.ingest.contract.ArticleUri;

/**
 * How long the real store needs for each page over made-up articles, and how large the pages are on
 * the wire. The baseline is a page that asks Postgres nothing.
 */
final class PageSpeed {
  private static final int WARM_UP = 10;
  private static final String NOTHING = "nothing asked (/search)";

  private PageSpeed() {}

  /**
   * Measures and prints.
   *
   * @param arguments folder of a database that was filled, folder {@code quarkus-app} of the store,
   *     requests of each view (40), a regular expression of the views (all)
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    Path folder = Path.of(arguments[0]);
    int requests = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 40;
    Pattern views = Pattern.compile(arguments.length > 3 ? arguments[3] : "");
    try (StoreDatabase database = StoreDatabase.open(folder)) {
      int sent = (int) database.number("SELECT count(*) FROM articles") / (1 + PageFilling.COPIES);
      ServiceProcess store = SearchSpeed.start(Path.of(arguments[1]), database, folder);
      try {
        measure(store, sent, requests, views);
      } finally {
        store.kill();
      }
    }
    System.exit(0);
  }

  private static Map<String, IntFunction<String>> views(int articles) {
    Random random = new Random(2);
    IntFunction<String> article =
        any -> "/articles/" + ArticleUri.id(PageNews.uri(random.nextInt(articles)));
    Map<String, IntFunction<String>> views = new LinkedHashMap<>();
    views.put(NOTHING, any -> "/search");
    views.put("news", any -> "/");
    views.put("news, last arrived", any -> "/?sort=newest");
    views.put("search, a word of two articles in three", n -> "/search?q=" + word(20 + n % 5));
    views.put("search, a word of one article in 40", n -> "/search?q=" + word(1_000 + n));
    views.put("search, a rare word", n -> "/search?q=" + word(30_000 + n));
    views.put("search, two words", n -> "/search?q=" + word(100 + n) + "+" + word(200 + n));
    views.put("search, with copies", n -> "/search?copies=show&q=" + word(20 + n % 5));
    views.put("search, a phrase", n -> "/search?q=%22" + word(5 + n % 9) + "+" + word(6) + "%22");
    views.put("search, what fits best", n -> "/search?sort=relevance&q=" + word(500 + n));
    views.put("search, a name", n -> "/search?q=" + PageNews.name(50 + n).replace(' ', '+'));
    views.put("search, an outlet", n -> "/search?source=Outlet+" + n % 50);
    views.put(
        "search, a month", n -> "/search?from=2024-%1$02d&to=2024-%1$02d".formatted(1 + n % 12));
    views.put("search, nothing found", n -> "/search?language=pt&q=" + word(20 + n) + "+xyzzy");
    views.put("article", article);
    views.put("family", n -> article.apply(n) + "/family");
    views.put("versions", n -> article.apply(n) + "/versions");
    views.put(
        "side by side", n -> article.apply(n) + article.apply(n).replace("/articles", "/beside"));
    views.put("takedown, asked", n -> article.apply(n) + "/takedown");
    views.put("somebody in half of all", n -> "/entity?id=" + entity(1 + n % 3));
    views.put("somebody in a tenth", n -> "/entity?id=" + entity(18 + n % 3));
    views.put("somebody in a hundredth", n -> "/entity?id=" + entity(200 + n));
    views.put("files", any -> "/files");
    views.put(
        "file and its articles",
        n -> "/file?inbox=bench&path=" + PageNews.path(random.nextInt(articles)));
    views.put("rejections", any -> "/rejections");
    views.put("skips", any -> "/skips");
    views.put("balance", any -> "/balance");
    views.put("takedowns", any -> "/takedowns");
    return views;
  }

  private static String word(int rank) {
    return PageNews.word(rank);
  }

  private static String entity(int number) {
    return PageNews.entity(number).replace(":", "%3A");
  }

  private static void measure(ServiceProcess store, int articles, int requests, Pattern views)
      throws InterruptedException {
    System.out.println("| view | median | p95 | largest page, packed |\n|---|---|---|---|");
    for (Map.Entry<String, IntFunction<String>> view : views(articles).entrySet()) {
      if (!views.matcher(view.getKey()).find()) {
        continue;
      }
      List<Double> millis = new ArrayList<>();
      int largest = 0;
      for (int n = 0; n < WARM_UP + requests; n++) {
        String path = view.getValue().apply(n);
        long began = System.nanoTime();
        ServiceProcess.Packed page =
            store.getPacked(path).orElseThrow(() -> new IllegalStateException(path));
        double took = (System.nanoTime() - began) / 1e6;
        if (page.status() != 200) {
          throw new IllegalStateException(path + " answers " + page.status());
        }
        if (n >= WARM_UP) {
          millis.add(took);
          largest = Math.max(largest, page.bytes());
        }
      }
      millis.sort(null);
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f ms | %.0f ms | %.1f kB |%n",
          view.getKey(),
          millis.get(requests / 2),
          millis.get((int) Math.ceil(requests * 0.95) - 1),
          largest / 1e3);
    }
  }
}
