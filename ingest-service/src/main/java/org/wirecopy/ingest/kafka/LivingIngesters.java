package org.wirecopy.ingest.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirecopy.ingest.intake.IntakeStoppedException;
import org.wirecopy.ingest.shard.Shard;
import org.wirecopy.topics.kafka.FailureReason;

/** Asks Kafka which ingesters of an inbox are alive, and how many they think they are. */
final class LivingIngesters implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LivingIngesters.class);
  private static final long ANSWER_SECONDS = 10;

  private final Map<String, Object> connection;
  private final String group;
  private final Pattern clientIds;
  private final CountDownLatch stop;
  private Admin admin;

  /**
   * Nothing is connected yet.
   *
   * @param group of the ingesters of one inbox
   * @param stop ends every wait
   */
  LivingIngesters(KafkaSettings settings, String group, CountDownLatch stop) {
    this.connection = settings.common();
    this.group = group;
    this.clientIds = Pattern.compile(Pattern.quote(group) + "-\\d+-of-(\\d+)");
    this.stop = stop;
  }

  /** The client id of a member: it tells the others how many it thinks there are. */
  static String clientId(String group, Shard shard) {
    return "%s-%d-of-%d".formatted(group, shard.index(), shard.count());
  }

  /** The counts that living members have, but for one. Waits until Kafka answers. */
  Set<Integer> countsBut(int own) throws InterruptedException {
    Set<Integer> counts = new TreeSet<>();
    for (MemberDescription member : members()) {
      Matcher id = clientIds.matcher(member.clientId());
      if (id.matches()) {
        counts.add(Integer.valueOf(id.group(1)));
      }
    }
    counts.remove(own);
    return counts;
  }

  private Collection<MemberDescription> members() throws InterruptedException {
    while (true) {
      try {
        return admin()
            .describeConsumerGroups(List.of(group))
            .describedGroups()
            .get(group)
            .get(ANSWER_SECONDS, TimeUnit.SECONDS)
            .members();
      } catch (ExecutionException | TimeoutException | KafkaException e) {
        if (e.getCause() instanceof GroupIdNotFoundException) {
          return List.of();
        }
        LOG.warn("The group of the ingesters cannot be asked now: {}", FailureReason.of(e));
        if (stop.await(1, TimeUnit.SECONDS)) {
          throw new IntakeStoppedException("shut down");
        }
      }
    }
  }

  /** Connects when it is first needed: the servers' names may be unknown until they run. */
  private synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.create(connection);
    }
    return admin;
  }

  /** Whether Kafka answers now. */
  boolean isKafkaAnswering() {
    try {
      admin().describeCluster().clusterId().get(ANSWER_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      LOG.debug("Kafka does not answer", e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
  }
}
