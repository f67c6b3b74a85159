package org.wirecopy.enrich.state;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.internals.RecordBatchingStateRestoreCallback;

/** What a store is opened with, which knows afterwards how the store wants to be restored. */
public final class RestorableContext {
  private final StateStoreContext context;
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
    context =
        new MockProcessorContext<Void, Void>(settings, new TaskId(1, 3), task.toFile())
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
}
