package org.wirecopy.enrich.state;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.internals.RecordBatchingStateRestoreCallback;

/**
 * What a store is opened with, which knows afterwards how the store wants to be restored, and what
 * it does when it is told of it.
 */
public final class RestorableContext {
  private static final int PARTITION = 3;

  private final StateStoreContext context;
  private final RestorationListener listener = new RestorationListener();
  private RecordBatchingStateRestoreCallback restoration;

  /**
   * Of partition 3 of the application "app".
   *
   * @param transactions null for none
   */
  public RestorableContext(Path task, Transactions transactions) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "app");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    if (transactions != null) {
      settings.put(Transactions.SETTING, transactions);
    }
    settings.put(RestorationListener.SETTING, listener);
    context =
        new MockProcessorContext<Void, Void>(settings, new TaskId(1, PARTITION), task.toFile())
            .getStateStoreContext();
  }

  /** To open the store with. */
  public StateStoreContext context() {
    return (StateStoreContext)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {StateStoreContext.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("register")) {
                restoration = (RecordBatchingStateRestoreCallback) arguments[1];
              }
              return method.invoke(context, arguments);
            });
  }

  /** As one poll of the changelog. */
  public void restore(Collection<ConsumerRecord<byte[], byte[]>> records) {
    restoration.restoreBatch(records);
  }

  /** The store of this name has the last record of its changelog. */
  public void end(String store) {
    listener.onRestoreEnd(changelog(store), store, 1);
  }

  /** A standby's store of this name is as many records behind the lane. */
  public void follow(String store, long lag) {
    listener.onBatchLoaded(changelog(store), store, new TaskId(1, PARTITION), 5, 1, 5 + lag);
  }

  private static TopicPartition changelog(String store) {
    return new TopicPartition("app-" + store + "-changelog", PARTITION);
  }
}
