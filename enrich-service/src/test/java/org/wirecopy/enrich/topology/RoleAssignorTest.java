package org.wirecopy.enrich.topology;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.assignment.ApplicationState;
import org.apache.kafka.streams.processor.assignment.AssignmentConfigs;
import org.apache.kafka.streams.processor.assignment.KafkaStreamsAssignment;
import org.apache.kafka.streams.processor.assignment.KafkaStreamsAssignment.AssignedTask;
import org.apache.kafka.streams.processor.assignment.KafkaStreamsState;
import org.apache.kafka.streams.processor.assignment.ProcessId;
import org.apache.kafka.streams.processor.assignment.TaskAssignmentUtils;
import org.apache.kafka.streams.processor.assignment.TaskAssignor;
import org.apache.kafka.streams.processor.assignment.TaskInfo;
import org.apache.kafka.streams.processor.assignment.TaskTopicPartition;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.Test;

class RoleAssignorTest {
  private static final TaskId LANE_TASK = new TaskId(1, 0);
  private static final int READING_TASKS = 12;

  private final Client reading = new Client(Role.READING, 2);
  private final Client lane = new Client(Role.LANE, 1);
  private final Client otherReading = new Client(Role.READING, 2);
  private final Client otherLane = new Client(Role.LANE, 1);

  @Test
  void readersReadAndTheLaneIsAlone() {
    Map<Client, Set<TaskId>> active = active(assigned(0, reading, lane));

    assertThat(active.get(lane)).containsExactly(LANE_TASK);
    assertThat(active.get(reading)).hasSize(READING_TASKS).doesNotContain(LANE_TASK);
  }

  @Test
  void asManyReadersAsThereAreShareTheWork() {
    Map<Client, Set<TaskId>> active = active(assigned(0, reading, lane, otherReading, otherLane));

    assertThat(active.get(reading)).hasSize(READING_TASKS / 2).doesNotContain(LANE_TASK);
    assertThat(active.get(otherReading)).hasSize(READING_TASKS / 2).doesNotContain(LANE_TASK);
    assertThat(active.get(lane).size() + active.get(otherLane).size()).isEqualTo(1);
  }

  @Test
  void theLaneStaysWhereItsStateIsWhenAnotherProcessJoins() {
    otherLane.previous.add(LANE_TASK);

    Map<Client, Set<TaskId>> active = active(assigned(0, reading, lane, otherReading, otherLane));

    assertThat(active.get(otherLane)).containsExactly(LANE_TASK);
    assertThat(active.get(lane)).isEmpty();
  }

  @Test
  void aStandbyOfTheLaneIsAnotherProcessesLane() {
    lane.previous.add(LANE_TASK);

    Map<Client, Set<AssignedTask>> tasks = assigned(1, reading, lane, otherReading, otherLane);

    assertThat(tasks.get(otherLane))
        .containsExactly(new AssignedTask(LANE_TASK, AssignedTask.Type.STANDBY));
    assertThat(tasks.get(reading)).hasSize(READING_TASKS);
    assertThat(tasks.get(otherReading)).hasSize(READING_TASKS);
  }

  @Test
  void theLaneWaitsForItsClient() {
    Map<Client, Set<TaskId>> active = active(assigned(0, reading));

    assertThat(active.get(reading)).hasSize(READING_TASKS).doesNotContain(LANE_TASK);
  }

  @Test
  void anOlderReleaseKeepsTheLaneUntilThereIsAClientForIt() {
    Client older = new Client(Map.of(), 2);
    older.previous.add(LANE_TASK);

    assertThat(active(assigned(0, older, reading)).get(older)).containsExactly(LANE_TASK);
    Map<Client, Set<TaskId>> joined = active(assigned(0, older, reading, lane));
    assertThat(joined.get(lane)).containsExactly(LANE_TASK);
    assertThat(joined.get(older)).isEmpty();
    assertThat(joined.get(reading)).hasSize(READING_TASKS);
  }

  @Test
  void whoseReleaseKnowsOneTopicLessReadsNothing() {
    Client olderReading = new Client(Map.of("role", "reading"), 2);
    Client olderLane = new Client(Map.of("role", "lane"), 1);
    olderLane.previous.add(LANE_TASK);

    Map<Client, Set<TaskId>> active = active(assigned(0, olderReading, olderLane, reading, lane));

    assertThat(active.get(olderReading)).isEmpty();
    assertThat(active.get(reading)).hasSize(READING_TASKS);
    assertThat(active.get(olderLane)).containsExactly(LANE_TASK);
    assertThat(active(assigned(0, olderReading, lane)).get(olderReading)).isEmpty();
  }

  private static Map<Client, Set<TaskId>> active(Map<Client, Set<AssignedTask>> tasks) {
    Map<Client, Set<TaskId>> active = new HashMap<>();
    tasks.forEach(
        (client, all) -> {
          Set<TaskId> ids = new TreeSet<>();
          all.stream()
              .filter(task -> task.type() == AssignedTask.Type.ACTIVE)
              .forEach(task -> ids.add(task.id()));
          active.put(client, ids);
        });
    return active;
  }

  private static Map<Client, Set<AssignedTask>> assigned(int standbys, Client... clients) {
    State state = new State(standbys, Arrays.asList(clients));
    TaskAssignor.TaskAssignment assignment = new RoleAssignor().assign(state);
    assertThat(TaskAssignmentUtils.validateTaskAssignment(state, assignment))
        .isEqualTo(TaskAssignor.AssignmentError.NONE);
    Map<ProcessId, Client> byId =
        Arrays.stream(clients).collect(toMap(Client::processId, Function.identity()));
    Map<Client, Set<AssignedTask>> tasks = new HashMap<>();
    for (KafkaStreamsAssignment client : assignment.assignment()) {
      tasks.put(byId.get(client.processId()), Set.copyOf(client.tasks().values()));
    }
    return tasks;
  }

  private record State(int standbys, List<Client> clients) implements ApplicationState {
    @Override
    public Map<ProcessId, KafkaStreamsState> kafkaStreamsStates(boolean computeTaskLags) {
      return clients.stream().collect(toMap(Client::processId, Function.identity()));
    }

    @Override
    public AssignmentConfigs assignmentConfigs() {
      return AssignmentConfigs.of(
          new StreamsConfig(
              Map.of(
                  "application.id",
                  "a",
                  "bootstrap.servers",
                  "b:1",
                  "num.standby.replicas",
                  standbys)));
    }

    @Override
    public Map<TaskId, TaskInfo> allTasks() {
      List<TaskInfo> tasks = new ArrayList<>();
      IntStream.range(0, READING_TASKS)
          .forEach(i -> tasks.add(new Task(new TaskId(0, i), StoreNames.VERSIONS)));
      tasks.add(new Task(LANE_TASK, StoreNames.COPIES));
      return tasks.stream().collect(toMap(TaskInfo::id, Function.identity()));
    }
  }

  private record Task(TaskId id, String store) implements TaskInfo {
    @Override
    public boolean isStateful() {
      return true;
    }

    @Override
    public Set<String> stateStoreNames() {
      return Set.of(store);
    }

    @Override
    public Set<TaskTopicPartition> topicPartitions() {
      return Set.of(new Changelog(id));
    }
  }

  private record Changelog(TaskId task) implements TaskTopicPartition {
    @Override
    public TopicPartition topicPartition() {
      return new TopicPartition("c", task.partition());
    }

    @Override
    public boolean isSource() {
      return false;
    }

    @Override
    public boolean isChangelog() {
      return true;
    }

    @Override
    public Optional<Set<String>> rackIds() {
      return Optional.empty();
    }
  }

  /** A client of Kafka Streams. */
  private static final class Client implements KafkaStreamsState {
    private final ProcessId id = ProcessId.randomProcessId();
    private final SortedSet<TaskId> previous = new TreeSet<>();
    private final Map<String, String> tags;
    private final int threads;

    private Client(Role role, int threads) {
      this(Map.of("role", role.word(), "reprocesses", "true"), threads);
    }

    private Client(Map<String, String> tags, int threads) {
      this.tags = tags;
      this.threads = threads;
    }

    @Override
    public ProcessId processId() {
      return id;
    }

    @Override
    public int numProcessingThreads() {
      return threads;
    }

    @Override
    public SortedSet<String> consumerClientIds() {
      return new TreeSet<>();
    }

    @Override
    public SortedSet<TaskId> previousActiveTasks() {
      return previous;
    }

    @Override
    public SortedSet<TaskId> previousStandbyTasks() {
      return new TreeSet<>();
    }

    @Override
    public long lagFor(TaskId task) {
      throw new UnsupportedOperationException();
    }

    @Override
    public SortedSet<TaskId> prevTasksByLag(String consumer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<TaskId, Long> statefulTasksToLagSums() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<HostInfo> hostInfo() {
      return Optional.empty();
    }

    @Override
    public Map<String, String> clientTags() {
      return tags;
    }

    @Override
    public Optional<String> rackId() {
      return Optional.empty();
    }
  }
}
