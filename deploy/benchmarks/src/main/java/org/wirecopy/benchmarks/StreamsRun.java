package org.wirecopy.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;
import org.wirecopy.enrich.state.TransactionalProducer;
import org.wirecopy.enrich.state.Transactions;

/** A topology that runs as the enricher's do, and how much time it takes for how many articles. */
final class StreamsRun implements AutoCloseable {
  private static final long MAX_MINUTES = 120;

  private final KafkaStreams streams;
  private final AtomicLong done;
  private final String application;

  /**
   * Starts it.
   *
   * @param done counts the articles that have gone through
   */
  StreamsRun(String servers, String application, Path state, Topology topology, AtomicLong done)
      throws InterruptedException {
    this.application = application;
    this.done = done;
    Properties settings = new Properties();
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, CountedStores.class);
    settings.put("wirecopy.store-memory-bytes", 32L << 20);
    settings.put("auto.offset.reset", "earliest");
    settings.put("max.poll.records", 100);
    settings.put("producer.compression.type", "gzip");
    Transactions transactions = new Transactions(Clock.systemUTC());
    settings.put(Transactions.SETTING, transactions);
    streams = new KafkaStreams(topology, settings, new Clients(transactions));
    streams.setUncaughtExceptionHandler(
        failure -> {
          failure.printStackTrace();
          Runtime.getRuntime().halt(1);
          return null;
        });
    streams.start();
    while (streams.state() != KafkaStreams.State.RUNNING) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  /** The enricher's producers tell the stores what is committed. */
  private static final class Clients extends DefaultKafkaClientSupplier {
    private final Transactions transactions;

    private Clients(Transactions transactions) {
      this.transactions = transactions;
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
      return new TransactionalProducer(config, transactions);
    }
  }

  interface Work {
    void run() throws IOException;
  }

  /** What a number of articles took: articles a second, and the lane's thread's CPU, each. */
  record Took(double perSecond, double cpuMicros) {}

  /** Prepares while the topology rests, and then measures how it works that off. */
  Took measure(int articles, Work preparation) throws IOException, InterruptedException {
    streams.pause();
    preparation.run();
    long end = done.get() + articles;
    long cpu = cpuNanos();
    long began = System.nanoTime();
    streams.resume();
    awaitDone(end);
    double nanos = System.nanoTime() - began;
    return new Took(articles / nanos * 1e9, (cpuNanos() - cpu) / 1e3 / articles);
  }

  void awaitDone(long articles) throws InterruptedException {
    long last = System.nanoTime() + TimeUnit.MINUTES.toNanos(MAX_MINUTES);
    while (done.get() < articles) {
      if (System.nanoTime() > last) {
        throw new IllegalStateException(done.get() + " articles done, not " + articles);
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private long cpuNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long nanos = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null
          && thread.getThreadName().startsWith(application)
          && thread.getThreadName().matches(".*StreamThread-\\d+")) {
        nanos += threads.getThreadCpuTime(thread.getThreadId());
      }
    }
    return nanos;
  }

  @Override
  public void close() {
    streams.close(
        CloseOptions.timeout(Duration.ofMinutes(1))
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
  }
}
