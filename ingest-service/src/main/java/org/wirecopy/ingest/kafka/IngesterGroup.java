package org.wirecopy.ingest.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.intake.IntakeStoppedException;
import org.wirecopy.ingest.shard.Shard;
import org.wirecopy.topics.kafka.FailureReason;

/**
 * The ingesters of one inbox as members of a consumer group that consumes nothing: Kafka knows by
 * their heartbeats which of them are alive, and their client ids say into how many parts each of
 * them divides the folder. Two counts at once would read files twice.
 *
 * <p>Joining comes between two checks. Of two that start with different counts at the least one
 * joins before the other's last check, so at most one of them continues.
 */
public final class IngesterGroup implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IngesterGroup.class);

  /** How long a killed ingester is taken for alive. */
  private static final Duration SESSION = Duration.ofSeconds(10);

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final long CLOSE_MILLIS = 5_000;

  private final KafkaSettings settings;
  private final Shard shard;
  private final String group;
  private final String clientId;
  private final LivingIngesters living;
  private final Duration patience;
  private final CountDownLatch joined = new CountDownLatch(1);
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "ingester-group");
  private boolean membersChanged;
  private volatile boolean answering = true;
  private volatile IntakeStoppedException conflict;

  /** Prepares the membership of one ingester; nothing is asked before {@link #join()}. */
  public IngesterGroup(KafkaSettings settings, String inbox, Shard shard) {
    this(settings, inbox, shard, SESSION.plusSeconds(5));
  }

  /**
   * Prepares a membership.
   *
   * @param patience how long members with another count are waited for, in case they are dead
   */
  IngesterGroup(KafkaSettings settings, String inbox, Shard shard, Duration patience) {
    this.settings = settings;
    this.shard = shard;
    this.group = "wirecopy-ingesters-" + inbox;
    this.clientId = LivingIngesters.clientId(group, shard);
    this.living = new LivingIngesters(settings, group, stop);
    this.patience = patience;
  }

  /**
   * Waits until no ingester with another count is alive. Kafka must be reachable.
   *
   * @throws IntakeStoppedException if one is still alive after a while
   */
  public void requireSameCount() throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    Set<Integer> others = living.countsBut(shard.count());
    while (!others.isEmpty()) {
      if (System.nanoTime() - deadline > 0) {
        throw rejected(others);
      }
      LOG.info("Waiting for ingesters with wirecopy.ingest.count {} to be gone", others);
      if (stop.await(1, TimeUnit.SECONDS)) {
        throw new IntakeStoppedException("shut down");
      }
      others = living.countsBut(shard.count());
    }
  }

  /**
   * Waits until this ingester is a member, and checks once more.
   *
   * @throws IntakeStoppedException if another count is alive
   */
  public void awaitMembership() throws InterruptedException {
    while (!joined.await(1, TimeUnit.SECONDS)) {
      if (stop.getCount() == 0) {
        throw new IntakeStoppedException("shut down");
      }
    }
    check();
    requireNoConflict();
  }

  /**
   * Passes as long as all ingesters agree.
   *
   * @throws IntakeStoppedException if another count has appeared
   */
  public void requireNoConflict() {
    if (conflict != null) {
      throw conflict;
    }
  }

  /** Whether Kafka answered when it was last asked. */
  public boolean isAnswering() {
    return answering;
  }

  /** Begins to be a member, until it is closed. */
  public void join() {
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    while (stop.getCount() > 0) {
      try {
        beMember();
      } catch (FencedInstanceIdException e) {
        conflict =
            new IntakeStoppedException(
                "another ingester with wirecopy.ingest.index %d of the same inbox has begun; this one stops"
                    .formatted(shard.index()));
        joined.countDown();
        return;
      } catch (InterruptException | IntakeStoppedException e) {
        return;
      } catch (KafkaException e) {
        LOG.warn("The group of the ingesters cannot be joined now: {}", FailureReason.of(e));
        answering = false;
        pause();
      }
    }
  }

  private void beMember() {
    KafkaConsumer<byte[], byte[]> member = new KafkaConsumer<>(membership());
    try {
      member.subscribe(List.of(IngestTopics.INGEST_FILES.name()), new Members(member));
      while (stop.getCount() > 0) {
        member.poll(POLL);
        answering = living.isKafkaAnswering();
        if (membersChanged) {
          membersChanged = false;
          check();
          joined.countDown();
        }
      }
    } finally {
      // One that has a name would stay by default, and hold up a change of the count.
      member.close(
          CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }
  }

  private Map<String, Object> membership() {
    Map<String, Object> config = new HashMap<>(settings.consumer());
    config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
    // Started again after a kill it takes its old place, and waits out no session.
    config.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, clientId);
    config.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
    config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, Math.toIntExact(SESSION.toMillis()));
    return config;
  }

  /** Keeps a member from reading what it is assigned. */
  private final class Members implements ConsumerRebalanceListener {
    private final KafkaConsumer<byte[], byte[]> member;

    Members(KafkaConsumer<byte[], byte[]> member) {
      this.member = member;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      member.pause(member.assignment());
      membersChanged = true;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
  }

  private void check() {
    try {
      Set<Integer> others = living.countsBut(shard.count());
      if (!others.isEmpty()) {
        conflict = rejected(others);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private IntakeStoppedException rejected(Set<Integer> others) {
    return new IntakeStoppedException(
        "this ingester has wirecopy.ingest.count %d, but ingesters of the same inbox with count %s are alive; it stops. Stop all of them before the count is changed"
            .formatted(shard.count(), others));
  }

  private void pause() {
    try {
      stop.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends every wait and leaves the group. */
  @Override
  public void close() {
    stop.countDown();
    try {
      thread.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    living.close();
  }
}
