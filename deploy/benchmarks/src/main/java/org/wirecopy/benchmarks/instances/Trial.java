package org.wirecopy.benchmarks.instances;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.wirecopy.benchmarks.ServiceProcess;
import org.wirecopy.benchmarks.Trees;

/** The frame of a trial: a house, articles that flow, probes; at the end the proof. */
final class Trial implements AutoCloseable {
  static final int INGESTERS = 2;
  private static final long MAX_SETTLING_MINUTES = 15;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path data = Files.createTempDirectory("several-instances");
  private final TestDeployment deployment = new TestDeployment(data, INGESTERS);
  private final Pauses pauses = new Pauses();
  private final ArticleFeeder feeder;
  private final Thread dripping;
  private Progress progress;
  private LiveProbe probe;

  Trial(double articlesPerSecond, long seed) throws IOException {
    feeder = new ArticleFeeder(deployment.inbox(), articlesPerSecond, seed);
    dripping = new Thread(feeder, "drip");
    dripping.setDaemon(true);
  }

  TestDeployment deployment() {
    return deployment;
  }

  /** Starts the processes, one after the other, and then the flow of articles. */
  void begin(List<Slot> slots, Release release) throws Exception {
    for (Slot slot : slots) {
      deployment.start(slot, release);
    }
    for (Slot slot : slots) {
      deployment.awaitReady(slot);
    }
    progress = new Progress(deployment.bootstrapServers(), deployment.postgres());
    probe = new LiveProbe(deployment);
    dripping.start();
  }

  /**
   * Lets a time pass after a change.
   *
   * @param from when the change began
   * @param secondsToReady what the process took until it was ready; 0 where none was started
   */
  void watch(String change, double secondsToReady, long from, long millis) throws Exception {
    takeDownOne();
    TimeUnit.MILLISECONDS.sleep(millis);
    pauses.add(change, secondsToReady, from, System.nanoTime());
  }

  /** A takedown request about a doomed article that was dropped, told to any store that runs. */
  private void takeDownOne() throws InterruptedException {
    Optional<ServiceProcess> store = deployment.store();
    List<ArticleFeeder.Item> doomed =
        feeder.items().stream().filter(ArticleFeeder.Item::doomed).toList();
    if (store.isPresent() && !doomed.isEmpty()) {
      takeDown(store.get(), doomed.get(doomed.size() - 1));
    }
  }

  private static boolean takeDown(ServiceProcess store, ArticleFeeder.Item item)
      throws InterruptedException {
    return store
        .post(
            "/api/takedowns",
            "{\"uri\": \"%s\", \"action\": \"take-down\", \"reason\": \"trial\"}"
                .formatted(item.uri()))
        .filter(answer -> answer.statusCode() == 202)
        .isPresent();
  }

  /** Ends the flow, waits until all is stored, and returns what is not as it must be. */
  List<String> settle() throws Exception {
    feeder.stop();
    dripping.join();
    ServiceProcess store = deployment.store().orElseThrow();
    for (ArticleFeeder.Item item : feeder.items()) {
      if (item.doomed() && !takeDown(store, item)) {
        throw new IllegalStateException(
            "the store does not take the takedown request about " + item.uri());
      }
    }
    List<String> faults = new ArrayList<>(awaitStored(store));
    probe.end();
    progress.end();
    faults.addAll(probe.faults());
    EndToEndCheck check = new EndToEndCheck(feeder.items(), new StoredRows(deployment.postgres()));
    faults.addAll(check.faults(deployment.bootstrapServers()));
    System.out.println(check.summary());
    return faults;
  }

  private List<String> awaitStored(ServiceProcess store) throws InterruptedException, IOException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MAX_SETTLING_MINUTES);
    String last = "nothing";
    long doomed = feeder.items().stream().filter(ArticleFeeder.Item::doomed).count();
    while (System.nanoTime() < end) {
      last = store.get("/api/balance").map(HttpResponse::body).orElse("{}");
      JsonNode balance = JSON.readTree(last);
      if (balance.path("balanced").asBoolean()
          && balance.at("/entries/found").asLong() == feeder.items().size()
          && balance.path("takenDown").asLong() + balance.at("/entries/blocked").asLong()
              >= doomed) {
        return List.of();
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
    return List.of("not balanced after %d minutes: %s".formatted(MAX_SETTLING_MINUTES, last));
  }

  /** Prints what was found; true if all is right. */
  boolean report(List<String> faults) throws IOException {
    pauses.print(feeder.items(), progress);
    deployment.logged("ERROR").stream()
        .limit(20)
        .forEach(line -> System.out.println("log: " + line));
    faults.forEach(fault -> System.out.println("FAULT " + fault));
    System.out.println(
        faults.isEmpty()
            ? "nothing lost, nothing doubled, all links those of one finder, always alive"
            : faults.size() + " FAULTS; all is left in " + data);
    return faults.isEmpty();
  }

  @Override
  public void close() throws IOException {
    deployment.close();
  }

  /** Removes everything; to be called after a trial that went well. */
  void delete() throws IOException {
    Trees.delete(data);
  }
}
